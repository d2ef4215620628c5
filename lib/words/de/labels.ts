import type { Translation } from "../words";

export const labels: Translation["labels"] = {
  heading: "Ordnung",
  favourite: "Favorit",
  tags: {
    add: "Schlagwort",
    addOne: "Das Schlagwort {tag} hinzufügen",
    remove: "Das Schlagwort {tag} entfernen",
    placeholder: "Schlagwort hinzufügen",
    carried: "Schlagwörter",
    known: "Verwendete Schlagwörter",
    refused: "Ein Schlagwort hat 1 bis {most, number} Zeichen und kein Komma.",
  },
  projects: {
    move: "Projekt",
    list: "Projekte",
    none: "Kein Projekt",
    new: "Neues Projekt",
    create: "Anlegen",
    refused: "Gib dem Projekt einen Namen mit 1 bis {most, number} Zeichen.",
  },
};
