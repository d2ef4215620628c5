import type { Translation } from "../words";

export const shell: Translation["shell"] = {
  language: "Sprache",
};
