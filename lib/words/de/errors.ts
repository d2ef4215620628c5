import type { Translation } from "../words";

export const errors: Translation["errors"] = {
  internal:
    "Bei uns ist etwas kaputtgegangen. Versuche es noch einmal; bleibt es so, sieh ins Protokoll des Servers.",
  diskTrouble:
    "Dieser Rechner kann nichts speichern: Der Datenträger ist voll oder darf nicht beschrieben werden. Mach etwas Platz und versuche es dann noch einmal.",
  databaseAway:
    "Das Studio erreicht seine Datenbank nicht. Versuche es gleich noch einmal; bis dahin geht nichts verloren.",
  noMember: "Diese Person gibt es in diesem Studio nicht mehr.",
  noGeneration: "Unter dieser Kennung gibt es kein Video.",
  noProject: "Dieses Projekt gibt es nicht mehr. Wähle ein anderes oder lege es neu an.",
  noProjectName: "Gib dem Projekt einen Namen mit 1 bis {most} Zeichen.",
  projectTaken: "Ein Projekt namens {name} gibt es schon. Wähle einen anderen Namen.",
  noTag: "„{tag}“ kann kein Schlagwort sein. Es hat 1 bis {most} Zeichen und kein Komma.",
  tooManyTags:
    "Ein Video trägt höchstens {most} Schlagwörter, und eines von diesen hätte mehr. Entferne erst welche.",
  alreadyFinished: "Das ist schon zu Ende.",
  noText: "Hier steht ein Zeichen, das kein Text ist. Schreibe es neu.",
  noTextIn: "{field}: Hier steht ein Zeichen, das kein Text ist. Schreibe es neu.",
  overCeiling:
    "Das kann {cost} kosten; für ein einzelnes Video sind höchstens {ceiling} erlaubt. Mach es kürzer oder mit weniger Kandidaten.",
  overMonth:
    "Das kann {cost} kosten; von den {cap} dieses Monats sind noch {left} übrig. Am 1. (UTC) beginnt das Budget von vorn.",
  overStudioMonth:
    "Das kann {cost} kosten; von den {cap} dieses Studios für den Monat sind noch {left} übrig. Die Grenze beginnt am 1. (UTC) von vorn.",
  overOwnMonth:
    "Das kann {cost} kosten; von deinen eigenen {cap} für den Monat sind noch {left} übrig. Deine Grenze beginnt am 1. (UTC) von vorn; wer dieses Studio verwaltet, kann sie anheben.",
  overPersonMonth:
    "Das kann {cost} kosten; von den eigenen {cap} von {name} für den Monat sind noch {left} übrig. Die Grenze beginnt am 1. (UTC) von vorn.",
  capAboveEnvironment: "Die Einstellungen des Servers erlauben höchstens {most}. Wähle das oder weniger.",
  notUnconfirmed: "Das ist inzwischen entschieden. Sieh es dir noch einmal an.",
  booksAway: "fals Liste der Anfragen war gerade nicht zu lesen. Versuche es gleich noch einmal.",
  pictureNotHandedOver:
    "Das Bild konnte fal nicht übergeben werden, also wurde nichts gesendet. Versuche es noch einmal.",
  uploadBrokeOff: "Das Hochladen brach vor dem Ende ab. Lade das Bild noch einmal hoch.",
  emptyComment: "Schreib oder zeichne zuerst etwas.",
  noSuchFrame: "Dieses Video hat kein solches Einzelbild. Wähle eines auf der Zeitleiste.",
  drawingNeedsFrame: "Eine Zeichnung braucht ein Einzelbild. Wähle das, auf dem sie steht.",
  noComment: "Diesen Kommentar gibt es nicht mehr. Vielleicht wurde er gelöscht.",
  commentIdTaken: "Dieser Kommentar ließ sich nicht von einem anderen unterscheiden. Schick ihn noch einmal.",
  olderVersion: "Eine neuere Fassung ist an die Stelle dieser getreten. Entscheide über sie.",
  noSuchMember: "Jemand, der gefragt wurde, ist kein Mitglied dieses Studios. Wähle aus der Liste.",
  noShare: "Dieser Link gilt nicht mehr: Er wurde geschlossen oder ist zu alt. Bitte um einen neuen.",
  wrongSharePassword: "Das ist nicht das Passwort dieses Links. Frag, wer ihn dir geschickt hat.",
  enterFirst: "Sag zuerst, wer du bist.",
  signIn: "Melde dich zuerst an.",
  setUpFirst: "Dieses Studio gehört noch niemandem. Richte es zuerst ein.",
  emailTaken:
    "Ein Mitglied dieses Studios hat diese E-Mail-Adresse schon. Melde dich an, oder nimm eine andere.",
  alreadySetUp: "Dieses Studio gehört schon jemandem. Bitte dort um eine Einladung.",
  wrongCode:
    "Das ist nicht der Code vom letzten Start dieses Studios. Er steht in den Zeilen, die der Server ausgegeben hat.",
  wrongPassword:
    "E-Mail-Adresse oder Passwort stimmt nicht. Versuche es noch einmal, oder bitte jemanden aus der Verwaltung um einen Link für ein neues Passwort.",
  noInvitation:
    "Diese Einladung gilt nicht mehr: Sie wurde benutzt, zurückgezogen oder ist zu alt. Bitte um eine neue.",
  lastOwner: "Ein Studio hat immer eine Leitung. Gib diese Rolle zuerst einem anderen Mitglied.",
  membersOnly: "Du arbeitest hier allein. Richte zuerst ein Team ein: /setup.",
  invitationNotOpen:
    "Diese Einladung wurde benutzt, zurückgezogen oder ist abgelaufen. Lade die Seite neu, um zu sehen, was offen ist.",
  noResetLink:
    "Dieser Link gilt nicht mehr: Er wurde benutzt oder ist zu alt. Bitte die Verwaltung um einen neuen.",
  wrongCurrentPassword: "Das ist nicht dein jetziges Passwort. Versuch es noch einmal.",
  wrongPasskey:
    "Dieser Passkey ist hier nicht bekannt, oder sein Gerät hat nicht geprüft, dass du es bist. Versuch es noch einmal, oder melde dich mit dem Passwort an.",
  passkeyNotAdded: "Der Passkey ließ sich nicht prüfen und wurde nicht hinzugefügt. Versuch es noch einmal.",
  signInAgain:
    "Du hast dich vor mehr als einem Tag angemeldet. Melde dich ab und wieder an, dann füge den Passkey hinzu.",
  notAllowed: "Deine Rolle erlaubt das nicht. Frag jemanden, der dieses Studio verwaltet.",
  notYours: "Das hat jemand anderes gemacht. Frag diese Person oder jemanden, der dieses Studio verwaltet.",
  tooMany:
    "Das war zu viel in kurzer Zeit. Versuche es in {unit, select, minutes {{count, plural, one {# Minute} other {# Minuten}}} other {{count, plural, one {# Sekunde} other {# Sekunden}}}} noch einmal.",
  admission: {
    foreignHost: "Dieses Studio öffnet sich nur auf diesem Rechner: Gehe zu {address}.",
    starting: "Das Studio startet gerade. Versuche es gleich noch einmal.",
    otherAddress: "Dieses Studio antwortet unter seiner eigenen Adresse: Gehe zu {address}.",
    forwarded:
      "Diese Anfrage kam über einen Proxy. Ohne Anmeldung öffnet sich das Studio nur auf diesem Rechner.",
    foreignOrigin: "Eine andere Seite hat das verlangt. Nimm die Seite des Studios selbst.",
    noOrigin: "Diese Anfrage sagt nicht, von welcher Seite sie kommt. Nimm die Seite des Studios selbst.",
  },
};
