import type { Translation } from "../words";

export const myReviews: Translation["myReviews"] = {
  title: "Meine Reviews",
  heading: "Meine Reviews",
  waiting: "{count, plural, one {# wartet auf dich} other {# warten auf dich}}",
  done: "Entschieden oder durch eine spätere Version ersetzt",
  nothingWaits: "Nichts wartet auf dich",
  nothingWaitsText: "Wenn dich jemand bittet, ein Video anzusehen, steht es hier, bis du entscheidest.",
  alone: "Du arbeitest hier allein",
  aloneText: "Reviews sind für Teams: Lade jemanden ein, dann kann man dich bitten, ein Video anzusehen.",
  askedBy: "Angefragt von {name}",
  asked: "Angefragt",
  overdue: "Überfällig seit {days, plural, =0 {weniger als einem Tag} one {# Tag} other {# Tagen}}",
  due: "Fällig in {days, plural, =0 {weniger als einem Tag} one {# Tag} other {# Tagen}}",
  noDue: "Ohne Termin",
  you: {
    approved: "Du hast es freigegeben",
    changes_requested: "Du hast Änderungen verlangt",
    rejected: "Du hast es abgelehnt",
  },
  now: {
    none: "Offen",
    needs_review: "Andere entscheiden noch",
    approved: "Freigegeben",
    changes_requested: "Änderungen verlangt",
    rejected: "Abgelehnt",
  },
  replaced: "Eine spätere Version steht an seiner Stelle",
  seeLater: "Spätere Version ansehen",
  stale: "Was wartet, konnte nicht neu gelesen werden. Lade die Seite neu, um das Neueste zu sehen.",
};
