import type { Translation } from "../words";

export const roles: Translation["roles"] = {
  owner: { name: "Leitung", may: "darf alles und kann anderen die Leitung geben" },
  admin: { name: "Verwaltung", may: "verwaltet Mitglieder und Grenzen und darf mit Videos alles" },
  creator: { name: "Gestaltung", may: "macht Videos und sieht, was die eigenen kosten" },
  reviewer: { name: "Sichtung", may: "sieht Videos an, redet mit und gibt nie Geld aus" },
};
