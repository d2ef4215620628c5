import type { Translation } from "../words";

export const settings: Translation["settings"] = {
  title: "Einstellungen",
  heading: "Einstellungen",
  budget: "Budget",
  nav: {
    label: "Einstellungen",
    budget: "Budget",
    account: "Konto",
    members: "Mitglieder",
    audit: "Protokoll",
  },
  text: "Was dieses Studio bei fal ausgeben darf. Ein Video, das nicht hineinpasst, wird abgelehnt, bevor es gesendet wird, auch wenn ein Programm es sendet.",
  month: {
    live: "diesen Monat ausgegeben",
    demo: "wären diesen Monat ausgegeben",
    liveOf: "von {cap} diesen Monat ausgegeben",
    demoOf: "von {cap} wären diesen Monat ausgegeben",
    left: "noch {left}",
    reserved: "Davon sind {reserved} für Unfertiges zurückgelegt.",
    renews: "Am {date} (UTC) beginnt das Budget von vorn.",
    yours: "davon sind deine",
    yoursOf: "von deinen eigenen {cap} sind ausgegeben",
    ownUncapped: "Du hast keine eigene Grenze; die des Studios gilt auch für dich.",
    ownRenews: "Deine Grenze beginnt am {date} (UTC) von vorn. Wer dieses Studio verwaltet, kann sie ändern.",
    uncapped: "Für einen Monat gibt es keine Grenze. Der nächste beginnt am {date} (UTC).",
  },
  caps: {
    heading: "Grenzen",
    kept: "Die Grenzen wählt, wer dieses Studio verwaltet.",
    none: "keine Grenze",
    monthlyMicros: {
      label: "Ein Monat, in Dollar",
      help: "Für alle Videos eines Monats zusammen. Leer heißt: keine eigene Grenze.",
    },
    generationMicros: {
      label: "Ein Video, in Dollar",
      help: "Für das, was ein einzelnes höchstens kosten kann. Leer heißt: keine eigene Grenze.",
    },
  },
  notes: {
    environment: "Die Einstellungen des Servers erlauben höchstens {most}.",
    nothingFits: "Darunter passt nichts: Eine Sekunde Video kostet {least}.",
  },
  problems: {
    amount: "Das ist kein Betrag in Dollar. Schreib einen wie 25 oder 2,50, oder lass es leer.",
    thousands: "Lass weg, was die Tausender trennt: Schreib 1000 oder 2,50.",
    tooMuch: "Wähle {most} oder weniger.",
    aboveEnvironment: "Die Einstellungen des Servers erlauben höchstens {most}. Wähle das oder weniger.",
  },
  save: "Speichern",
  saving: "Wird gespeichert …",
  saved: "Gespeichert. Es gilt ab jetzt.",
};
