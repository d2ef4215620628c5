import type { Translation } from "../words";

/** Generations side by side. */
export const compare: Translation["compare"] = {
  title: "Vergleich",
  heading: "Vergleich",
  loading: "Wird geladen",
  layout: { label: "Anordnung", side: "Nebeneinander", wipe: "Übereinander" },
  add: "Video dazunehmen",
  most: "Mehr als vier auf einmal gehen nicht. Gezeigt sind die ersten vier aus der Adresse.",
  tooFew: {
    heading: "Wähle zwei bis vier Videos",
    text: "Hier laufen sie Bild für Bild gemeinsam. Wähle sie hier aus, oder markiere sie in der Bibliothek und vergleiche sie von dort.",
    one: "Eines ist gewählt. Nimm das dazu, mit dem du es vergleichen willst.",
    library: "Zur Bibliothek",
  },

  pane: "{letter}: {title}",
  unknown: "Unter dieser Kennung gibt es nichts. Vielleicht ist die Adresse vertippt.",
  deleted: "Dieses wurde gelöscht.",
  notYet: "Es läuft hier, sobald es fertig ist.",
  reading: "Wird geladen: {percent, number} %",
  unreadable: "Dieses Video ließ sich nicht lesen.",
  retry: "Noch einmal versuchen",
  frame: "Bild {frame, number} / {last, number}",

  actions: {
    label: "Was mit {letter} geschehen soll",
    open: "{letter} öffnen",
    use: "Einstellungen von {letter} übernehmen",
    swap: "{before} und {letter} tauschen",
    remove: "{letter} aus dem Vergleich nehmen",
    like: "{letter} zum Favoriten machen",
    unlike: "{letter} ist ein Favorit. Nicht mehr",
  },

  transport: {
    label: "Wiedergabe",
    play: "Abspielen",
    pause: "Anhalten",
    back: "Ein Bild zurück",
    forward: "Ein Bild vor",
    scrub: "Bild",
    speed: "Tempo",
    speeds: "{speed, number} ×",
    spoken: "Bild {frame, number} von {last, number}",
    waiting: "Wartet auf die Videos…",
    shorter:
      "{count, plural, one {{letters} ist kürzer und hält sein} other {{letters} sind kürzer und halten ihr}} letztes Bild, bis alle von vorn beginnen.",
    rates: "Die Bildraten sind verschieden; alle folgen einer gemeinsamen Zeit.",
  },
  divider: {
    label: "Trennlinie zwischen {left} und {right}",
    spoken: "{left} {percent, number} %, {right} {rest, number} %",
  },

  picker: {
    title: "Video dazunehmen",
    text: "Die neuesten fertigen. Andere markierst du in der Bibliothek.",
    close: "Schließen",
    none: "Es gibt noch kein anderes Video.",
    add: "{title} dazunehmen",
  },

  table: {
    caption: "Was eingestellt war und was daraus wurde, je eine Spalte",
    differs: "Was verschieden ist",
    nothingDiffers: "Alle Einstellungen sind gleich.",
    differ: "verschieden",
    markedWords: "Unterstrichene Wörter stehen nicht in allen.",
    facts: "Was daraus wurde",
    same: "{count, plural, one {Eine Einstellung ist} other {# Einstellungen sind}} gleich",
    picture: "Startbild",
    seed: "Seed",
    cost: "Kosten",
    took: "Dauer",
    video: "Video",
    size: "{width} × {height}, {frames, number} Bilder, {fps, number, ::.##} in der Sekunde, {length}",
    none: "nicht bekannt",
  },
};
