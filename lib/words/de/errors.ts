import type { Translation } from "../words";

export const errors: Translation["errors"] = {
  internal:
    "Bei uns ist etwas kaputtgegangen. Versuche es noch einmal; bleibt es so, sieh ins Protokoll des Servers.",
};
