import { and, eq, isNull } from "drizzle-orm";

import { shares } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { sentence } from "@/lib/words/catalogue";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { requireMayTo } from "../permission";
import { sendSignal } from "../signals";

/** Closes a link, also for those who came in by it already. */
export async function revokeShare(ctx: Ctx, id: string): Promise<void> {
  await withTransaction(ctx, async (tx) => {
    const open = and(eq(shares.id, id), isNull(shares.revokedAt));
    const [share] = await tx.db.select().from(shares).where(open).for("update");
    if (!share) {
      throw new AppError(
        "not_found",
        sentence((t) => t("errors.noShare")),
      );
    }
    requireMayTo(tx, "share.change", share.createdBy);
    await tx.db.update(shares).set({ revokedAt: tx.now() }).where(open);
    await sendSignal(tx, { kind: "share_closed" });
    const object = { id: share.objectId, name: share.note };
    await recordAudit(tx, { action: "share.revoked", object, detail: { share: id, kind: share.kind } });
  });
}
