import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { generations, ledgerEntries } from "@/lib/db/schema";
import { statuses, transitions, type Status } from "@/lib/domain/generation";
import type { Ctx } from "@/lib/services/context";
import { recordEntry } from "@/lib/services/spend/record";
import { testDatabase, withRollback } from "@/lib/testing/database";
import { insertGeneration, insertImage } from "@/lib/testing/generations";

const database = testDatabase();

/** Whether the database lets a row take a status, past every line of ours. */
async function lets(ctx: Ctx, from: Status, to: Status): Promise<boolean> {
  const row = await insertGeneration(ctx, await insertImage(ctx), { status: from });
  const change = ctx.db.transaction((tx) =>
    tx
      .update(generations)
      .set({ status: to, videoKey: "videos/x.mp4", completedAt: ctx.now() })
      .where(eq(generations.id, row.id)),
  );
  return change.then(
    () => true,
    () => false,
  );
}

const pairs = statuses.flatMap((from) => statuses.map((to) => [from, to] as const));

describe("the database itself", () => {
  it.each(pairs)("from %s to %s says what the table of the domain says", async (from, to) => {
    await withRollback(database(), async (ctx) => {
      expect(await lets(ctx, from, to)).toBe(from === to || transitions[from].includes(to));
    });
  });

  it("never lets a generation change the request it has at fal", async () => {
    await withRollback(database(), async (ctx) => {
      const row = await insertGeneration(ctx, await insertImage(ctx), { requestId: "request-1" });
      const change = (requestId: string | null) =>
        ctx.db.transaction((tx) =>
          tx.update(generations).set({ requestId }).where(eq(generations.id, row.id)),
        );
      for (const other of ["request-2", null]) {
        await expect(change(other)).rejects.toThrow(/generations/);
      }
      await expect(change("request-1")).resolves.toBeDefined();
    });
  });

  it("neither changes nor deletes a ledger entry", async () => {
    await withRollback(database(), async (ctx) => {
      const row = await insertGeneration(ctx, await insertImage(ctx));
      await recordEntry(ctx, { generation: row, kind: "reserve", micros: 50_000, verified: false });
      const refused = [
        () => ctx.db.transaction((tx) => tx.update(ledgerEntries).set({ settledMicros: 0 })),
        () => ctx.db.transaction((tx) => tx.delete(ledgerEntries)),
        () => ctx.db.transaction((tx) => tx.execute(sql`delete from ledger_entries`)),
      ];
      for (const act of refused) await expect(act()).rejects.toThrow(/ledger_entries/);
      expect(await ctx.db.select().from(ledgerEntries)).toHaveLength(1);
    });
  });
});
