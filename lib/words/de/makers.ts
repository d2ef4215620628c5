import type { Translation } from "../words";

/** Everything ever made here. */
export const makers: Translation["makers"] = {
  cap: {
    label: "Monatliche Grenze von {name}",
    none: "keine Grenze",
    spent: "{spent} in diesem Monat",
    spentOf: "{spent} von {cap} in diesem Monat",
    save: "Speichern",
    saving: "Wird gespeichert…",
    saved: "Gespeichert",
  },
  by: "von {name}",
  byYou: "von dir",
  left: "{name} (nicht mehr dabei)",
};
