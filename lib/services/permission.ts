import { AppError } from "@/lib/domain/errors";
import { type Action, may, mayTo } from "@/lib/domain/permissions";
import { guestMay } from "@/lib/domain/share";
import { sentence } from "@/lib/words/catalogue";

import type { Actor, Ctx } from "./context";

export function notAllowed(): never {
  throw new AppError(
    "forbidden",
    sentence((t) => t("errors.notAllowed")),
  );
}

/** @throws AppError forbidden where the actor may not do this at all. */
export function requireMay({ actor }: { actor: Actor }, action: Action): void {
  if (actor.kind === "person" && !may(actor.role, action)) notAllowed();
  if (actor.kind === "guest" && !guestMay(actor.share.access, action)) notAllowed();
}

function reaches(actor: Actor, action: Action, makerId: string | null): boolean {
  if (actor.kind === "person") return mayTo(actor, action, makerId);
  return actor.kind !== "guest" || makerId === `guest:${actor.id}`;
}

/** @throws AppError forbidden where the actor may not do this to what `makerId` made. */
export function requireMayTo(ctx: Pick<Ctx, "actor">, action: Action, makerId: string | null): void {
  requireMay(ctx, action);
  if (reaches(ctx.actor, action, makerId)) return;
  throw new AppError(
    "forbidden",
    sentence((t) => t("errors.notYours")),
  );
}
