import type { Translation } from "../words";

export const reviewStates: Translation["reviewStates"] = {
  none: "Nicht abgenommen",
  needs_review: "Wartet auf Abnahme",
  approved: "Freigegeben",
  changes_requested: "Änderungen gewünscht",
  rejected: "Abgelehnt",
};
