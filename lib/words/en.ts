import { errors } from "./en/errors";
import { generation } from "./en/generation";
import { playground } from "./en/playground";
import { shell } from "./en/shell";

/** Every sentence of the studio, in ICU message format. A key is where it is said, then what it says. */
export const en = { shell, playground, generation, errors };
