import { errors } from "./en/errors";
import { fields } from "./en/fields";
import { generation } from "./en/generation";
import { pictures } from "./en/pictures";
import { playground } from "./en/playground";
import { problems } from "./en/problems";
import { settings } from "./en/settings";
import { shell } from "./en/shell";
import { time } from "./en/time";

/** Every sentence of the studio, in ICU message format. A key is where it is said, then what it says. */
export const en = { shell, fields, playground, pictures, problems, time, generation, settings, errors };
