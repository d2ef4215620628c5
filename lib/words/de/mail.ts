import type { Translation } from "../words";

/** What is sent by e-mail, in lines of its own with the link between them. */
export const mail: Translation["mail"] = {
  invitation: {
    subject: "Einladung ins Studio auf {host}",
    by: "{name} lädt dich ins Firstframe-Studio auf {host} ein, mit der Rolle {role}.",
    open: "Öffne diesen Link, um dabei zu sein:",
    until: "Er gilt einmal, bis {moment} UTC.",
    ignore: "Wenn du diese E-Mail nicht erwartet hast, ignoriere sie: Von selbst geschieht nichts.",
  },
  reset: {
    subject: "Neues Passwort für das Studio auf {host}",
    by: "{name} hat dir einen Link zu einem neuen Passwort für das Firstframe-Studio auf {host} gemacht.",
    open: "Öffne diesen Link, um es zu wählen:",
    until: "Er gilt einmal, bis {moment} UTC. Danach bist du überall abgemeldet.",
    ignore: "Wenn du ihn nicht brauchst, ignoriere diese E-Mail: Dein Passwort bleibt, wie es ist.",
  },
  none: "Dieses Studio verschickt keine E-Mails: Sein Server kennt keinen Mailserver. Kopiere stattdessen den Link.",
};
