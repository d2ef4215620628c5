import { audit } from "./de/audit";
import { compare } from "./de/compare";
import { detail } from "./de/detail";
import { errors } from "./de/errors";
import { fields } from "./de/fields";
import { generation } from "./de/generation";
import { labels } from "./de/labels";
import { library } from "./de/library";
import { mail } from "./de/mail";
import { makers } from "./de/makers";
import { myReviews } from "./de/my-reviews";
import { notices } from "./de/notices";
import { oidc } from "./de/oidc";
import { people } from "./de/people";
import { pictures } from "./de/pictures";
import { player } from "./de/player";
import { playground } from "./de/playground";
import { presence } from "./de/presence";
import { problems } from "./de/problems";
import { review } from "./de/review";
import { reviewExport } from "./de/review-export";
import { reviewStates } from "./de/review-states";
import { roles } from "./de/roles";
import { settings } from "./de/settings";
import { share } from "./de/share";
import { shell } from "./de/shell";
import { spend } from "./de/spend";
import { time } from "./de/time";
import type { Translation } from "./words";

export const de: Translation = {
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
