import type { Translation } from "../words";

export const shell: Translation["shell"] = {
  description: "Ein Bild macht den Anfang, ein Satz sagt, was passiert, und zurück kommt ein Video.",
  demo: "Demo<wide> · nichts wird berechnet</wide>",
  monthSpend: "<cost>{amount}</cost><wide> diesen Monat</wide>",
  monthSpendDemo: "<wide>wären </wide><cost>{amount}</cost><wide> diesen Monat</wide>",

  language: "Sprache",
  languageNow: "Sprache: {language}",
  theme: {
    now: "Farben: {theme}",
    change: "Farben: {theme}. Wechseln zu {next}",
    names: { system: "wie das System", light: "hell", dark: "dunkel" },
  },

  nav: { label: "Seiten", create: "Erstellen", settings: "Einstellungen" },
  page: {
    heading: "Ein Video machen",
    composer: "Eingabe",
    stage: "Bühne",
    loading: "Wird geladen",
  },
  connection: {
    away: "Das Studio antwortet nicht. Was läuft, läuft weiter; diese Seite holt alles nach, sobald es zurück ist.",
    offline:
      "Du bist offline. Was läuft, läuft weiter, und dein Entwurf bleibt. Was du jetzt generierst, wird nicht gesendet: Tu es noch einmal, wenn du wieder online bist.",
    noAnswer: "Das Studio ist nicht erreichbar. Sieh nach, ob es läuft und ob du online bist.",
    unreadable: "Das Studio hat etwas geantwortet, das diese Seite nicht lesen kann. Lade die Seite neu.",
  },
  broken: {
    heading: "Diese Seite lässt sich nicht zeigen",
    text: "Was läuft, läuft weiter, und dein Entwurf bleibt. Passiert es wieder, steht der Grund im Protokoll des Studios.",
    retry: "Noch einmal versuchen",
  },
  notFound: {
    title: "Nicht gefunden",
    heading: "Hier ist nichts",
    text: "Die Adresse ist vielleicht alt oder vertippt. Deine Videos sind sicher.",
    toStudio: "Zum Studio",
  },

  copied: "Kopiert",
  keys: {
    title: "Tasten",
    close: "Schließen",
    names: { control: "Strg", space: "Leertaste" },
    places: { everywhere: "Überall", form: "Im Formular", video: "Auf einem Video" },
    does: {
      generate: "Generieren",
      paste: "Das kopierte Bild einfügen",
      list: "Diese Liste",
      close: "Schließen, was offen ist",
      next: "Nächstes Feld; mit Umschalt das vorige",
      step: "Länge, Format und Qualität, schrittweise",
      toggle: "Ein- oder ausschalten",
      play: "Abspielen und anhalten",
      seek: "Vor und zurück",
    },
  },
};
