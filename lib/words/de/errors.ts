import type { Translation } from "../words";

export const errors: Translation["errors"] = {
  internal:
    "Bei uns ist etwas kaputtgegangen. Versuche es noch einmal; bleibt es so, sieh ins Protokoll des Servers.",
  diskTrouble:
    "Dieser Rechner kann nichts speichern: Der Datenträger ist voll oder darf nicht beschrieben werden. Mach etwas Platz und versuche es dann noch einmal.",
  databaseAway:
    "Das Studio erreicht seine Datenbank nicht. Versuche es gleich noch einmal; bis dahin geht nichts verloren.",
  noGeneration: "Unter dieser Kennung gibt es kein Video.",
  alreadyFinished: "Das ist schon zu Ende.",
  noText: "Hier steht ein Zeichen, das kein Text ist. Schreibe es neu.",
  noTextIn: "{field}: Hier steht ein Zeichen, das kein Text ist. Schreibe es neu.",
  overCeiling:
    "Das kann {cost} kosten; für ein einzelnes Video sind höchstens {ceiling} erlaubt. Mach es kürzer oder mit weniger Kandidaten.",
  overMonth:
    "Das kann {cost} kosten; von den {cap} dieses Monats sind noch {left} übrig. Am 1. (UTC) beginnt das Budget von vorn.",
  capAboveEnvironment: "Die Einstellungen des Servers erlauben höchstens {most}. Wähle das oder weniger.",
  notUnconfirmed: "Das ist inzwischen entschieden. Sieh es dir noch einmal an.",
  booksAway: "fals Liste der Anfragen war gerade nicht zu lesen. Versuche es gleich noch einmal.",
  pictureNotHandedOver:
    "Das Bild konnte fal nicht übergeben werden, also wurde nichts gesendet. Versuche es noch einmal.",
  uploadBrokeOff: "Das Hochladen brach vor dem Ende ab. Lade das Bild noch einmal hoch.",
  admission: {
    foreignHost: "Dieses Studio öffnet sich nur auf diesem Rechner: Gehe zu {address}.",
    starting: "Das Studio startet gerade. Versuche es gleich noch einmal.",
    public:
      "PUBLIC_URL öffnet dieses Studio für andere, und noch muss sich niemand anmelden. Entferne es, um das Studio zu benutzen.",
    forwarded:
      "Diese Anfrage kam über einen Proxy. Ohne Anmeldung öffnet sich das Studio nur auf diesem Rechner.",
    foreignOrigin: "Eine andere Seite hat das verlangt. Nimm die Seite des Studios selbst.",
    noOrigin: "Diese Anfrage sagt nicht, von welcher Seite sie kommt. Nimm die Seite des Studios selbst.",
  },
};
