import { eq } from "drizzle-orm";

import { generations } from "@/lib/db/schema";

import { withTransaction, type Ctx } from "../context";
import { requestCancel } from "./cancel";
import { changeGeneration, type GenerationRow } from "./change";

/**
 * Ties an unconfirmed generation to the request that fal turned out to have; it is followed from then on.
 * Null when it is no longer unconfirmed, or another generation has that request.
 */
export async function adoptRequest(ctx: Ctx, id: string, requestId: string): Promise<GenerationRow | null> {
  const adopted = await withTransaction(ctx, async (tx) => {
    const [taken] = await tx.db
      .select({ id: generations.id })
      .from(generations)
      .where(eq(generations.requestId, requestId));
    if (taken) return null;
    const changes = { status: "queued", requestId, errorType: null, errorMessage: null } as const;
    return changeGeneration(tx, id, changes, ["unconfirmed"]);
  });
  if (!adopted) return null;
  ctx.log.info("submit.found", { generation: id, request: requestId });
  if (adopted.cancelRequestedAt) await requestCancel(ctx, adopted);
  return adopted;
}
