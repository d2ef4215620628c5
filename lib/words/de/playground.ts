import type { Translation } from "../words";

export const playground: Translation["playground"] = {};
