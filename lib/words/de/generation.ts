import type { Translation } from "../words";

export const generation: Translation["generation"] = {};
