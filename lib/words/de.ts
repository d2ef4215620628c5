import { errors } from "./de/errors";
import { fields } from "./de/fields";
import { generation } from "./de/generation";
import { pictures } from "./de/pictures";
import { playground } from "./de/playground";
import { problems } from "./de/problems";
import { settings } from "./de/settings";
import { shell } from "./de/shell";
import { time } from "./de/time";
import type { Translation } from "./words";

export const de: Translation = {
  shell,
  fields,
  playground,
  pictures,
  problems,
  time,
  generation,
  settings,
  errors,
};
