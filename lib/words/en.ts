import { audit } from "./en/audit";
import { compare } from "./en/compare";
import { detail } from "./en/detail";
import { errors } from "./en/errors";
import { fields } from "./en/fields";
import { generation } from "./en/generation";
import { labels } from "./en/labels";
import { library } from "./en/library";
import { mail } from "./en/mail";
import { makers } from "./en/makers";
import { myReviews } from "./en/my-reviews";
import { notices } from "./en/notices";
import { oidc } from "./en/oidc";
import { people } from "./en/people";
import { pictures } from "./en/pictures";
import { player } from "./en/player";
import { playground } from "./en/playground";
import { presence } from "./en/presence";
import { problems } from "./en/problems";
import { review } from "./en/review";
import { reviewExport } from "./en/review-export";
import { reviewStates } from "./en/review-states";
import { roles } from "./en/roles";
import { settings } from "./en/settings";
import { share } from "./en/share";
import { shell } from "./en/shell";
import { spend } from "./en/spend";
import { time } from "./en/time";

/** Every sentence of the studio in English, in ICU message format. A key is where it is said, then what it says. */
export const en = {
  shell,
  fields,
  playground,
  mail,
  makers,
  library,
  labels,
  pictures,
  problems,
  player,
  compare,
  time,
  generation,
  spend,
  settings,
  people,
  reviewStates,
  roles,
  detail,
  notices,
  myReviews,
  presence,
  share,
  reviewExport,
  oidc,
  audit,
  review,
  errors,
};
