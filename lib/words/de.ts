import { errors } from "./de/errors";
import { generation } from "./de/generation";
import { playground } from "./de/playground";
import { shell } from "./de/shell";
import type { Translation } from "./words";

export const de: Translation = { shell, playground, generation, errors };
