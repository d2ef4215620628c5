import type { Translation } from "../words";

export const notices: Translation["notices"] = {
  bell: "{unread, plural, =0 {Nachrichten} one {Nachrichten, # ungelesen} other {Nachrichten, # ungelesen}}",
  heading: "Nachrichten",
  empty: "Noch nichts. Hier steht, wenn dich jemand um dein Urteil bittet, dich nennt oder dir antwortet.",
  readAll: "Alle als gelesen markieren",
  unread: "Ungelesen",
  somebody: "Jemand",
  loading: "Nachrichten werden gelesen …",
  again: "Noch einmal versuchen",
  failed: "Die Nachrichten konnten gerade nicht gelesen werden.",
  asked: "{name} bittet dich um dein Urteil",
  mentioned: "{name} hat dich in einem Kommentar genannt",
  replied: "{name} hat einen Kommentar geschrieben",
  decided: "{name} hat hierüber entschieden",
  new_version: "{name} hat eine neue Version gemacht",
};
