import { AppError } from "@/lib/domain/errors";
import type { Person } from "@/lib/domain/people";
import { sentence } from "@/lib/words/catalogue";

import type { Ctx } from "../context";

/** Who acts, where it has to be a member. @throws AppError forbidden: whoever works alone sets up a team first. */
export function requirePerson({ actor }: Pick<Ctx, "actor">): Person {
  if (actor.kind === "person") return actor;
  throw new AppError(
    "forbidden",
    sentence((t) => t("errors.membersOnly")),
  );
}
