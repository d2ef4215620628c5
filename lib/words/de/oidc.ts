import type { Translation } from "../words";

export const oidc: Translation["oidc"] = {
  signIn: "Mit {name} anmelden",
  opening: "{name} wird geöffnet …",
  none: "Dieses Studio kennt keinen anderen Weg hinein. Nimm dein Passwort oder einen Passkey.",
  away: "{name} antwortet nicht. Versuche es gleich noch einmal, oder nimm dein Passwort.",
  problems: {
    unknown:
      "Niemand hat hier die Adresse, die du dort verwendest. Bitte einen Admin um eine Einladung, oder nimm dein Passwort.",
    unverified:
      "Deine Adresse ist dort nicht bestätigt und lässt dich deshalb hier nicht hinein. Bestätige sie dort, oder nimm dein Passwort.",
    otherAddress:
      "Deine Adresse dort ist nicht die, die du hier hast. Nimm dein Passwort, oder frage einen Admin.",
    expired: "Das hat zu lange gedauert oder in einem anderen Browser begonnen. Versuche es noch einmal.",
    cancelled: "Du wurdest dort nicht angemeldet. Versuche es noch einmal, oder nimm dein Passwort.",
    failed: "Der Antwort von dort war nicht zu trauen. Versuche es noch einmal, oder nimm dein Passwort.",
  },
};
