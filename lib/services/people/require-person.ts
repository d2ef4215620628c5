import type { Person } from "@/lib/domain/people";

import type { Ctx } from "../context";
import { notAllowed } from "../permission";

/** Who acts, where it has to be a member: whoever works alone sets up a team first. */
export function requirePerson({ actor }: Pick<Ctx, "actor">): Person {
  return actor.kind === "person" ? actor : notAllowed();
}
