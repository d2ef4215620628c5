import { auditEntries } from "@/lib/db/schema";
import type { AuditAction } from "@/lib/domain/audit";

import type { Actor, Ctx } from "../context";

interface Entry {
  action: AuditAction;
  /** What it was done to. */
  object?: { id: string; name: string };
  detail?: Record<string, unknown>;
  /** Where it is not the context's: someone who joins has no session yet. */
  actor?: { id: string | null; name: string };
}

function named(actor: Actor): { id: string | null; name: string } {
  if (actor.kind === "person") return actor;
  if (actor.kind === "guest") return { id: `guest:${actor.id}`, name: actor.name };
  return { id: null, name: actor.kind };
}

/** Adds to the audit log. Call it in the transaction that does what it tells of, so that neither is without the other. */
export async function recordAudit(ctx: Ctx, ...entries: Entry[]): Promise<void> {
  if (entries.length === 0) return;
  await ctx.db.insert(auditEntries).values(
    entries.map(({ action, object, detail = {}, actor = named(ctx.actor) }) => ({
      at: ctx.now(),
      actorId: actor.id,
      actorName: actor.name,
      action,
      objectId: object?.id ?? null,
      objectName: object?.name ?? null,
      detail,
    })),
  );
}
