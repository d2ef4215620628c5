import { createHash, randomUUID } from "node:crypto";

import { eq, isNotNull, sql, sum } from "drizzle-orm";
import { expect, onTestFinished } from "vitest";

import type { Database } from "@/lib/db/client";
import { balances, generations, images, ledgerEntries, personBalances } from "@/lib/db/schema";
import type { ModelInput } from "@/lib/domain/model-input";
import type { Parent } from "@/lib/domain/parent";
import type { Ctx } from "@/lib/services/context";
import { nextSequence, type GenerationRow } from "@/lib/services/generations/change";
import { followGeneration } from "@/lib/services/generations/follow";
import { getGenerationRow } from "@/lib/services/generations/get";
import { submitGeneration } from "@/lib/services/generations/submit";

import { emptyDatabase, makeCtx, type CtxParts } from "./database";
import { storedInput } from "./simulated-fal";

/** A context whose transactions are committed; the database is emptied after the test. */
export function committedCtx(database: Database, parts: CtxParts = {}): Ctx {
  onTestFinished(() => emptyDatabase(database));
  return makeCtx(database.db, parts);
}

/** A picture's row without a file. */
export async function insertImage(ctx: Ctx): Promise<string> {
  const id = randomUUID();
  const sha256 = createHash("sha256").update(id).digest("hex");
  const createdAt = ctx.now();
  const file = { contentType: "image/jpeg", bytes: 1, width: 320, height: 192 };
  await ctx.db.insert(images).values({ id, sha256, mediaKey: `images/${sha256}.jpg`, ...file, createdAt });
  return id;
}

/** A generation as if it had come this far. A completed one has a video's key, as the table demands. */
export async function insertGeneration(
  ctx: Ctx,
  imageId: string,
  fields: Partial<typeof generations.$inferInsert> = {},
): Promise<GenerationRow> {
  const [row] = await ctx.db
    .insert(generations)
    .values({
      id: randomUUID(),
      mode: ctx.mode,
      status: "queued",
      prompt: "x",
      input: {},
      bodySha256: "",
      imageId,
      submitStep: "answered",
      secondMicros: 50_000,
      reservedMicros: 50_000,
      shape: "16:9",
      lengthSeconds: 0.875,
      createdAt: ctx.now(),
      sequence: await nextSequence(ctx),
      ...(fields.status === "completed" ? { videoKey: "videos/x.mp4", completedAt: ctx.now() } : {}),
      ...fields,
    })
    .returning();
  if (!row) throw new Error("nothing was inserted");
  return row;
}

export const sha256 = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");

/** Submits under a new key, as the route does. */
export async function submitted(ctx: Ctx, fields: Partial<ModelInput> = {}, parent: Partial<Parent> = {}) {
  const id = randomUUID();
  const input = await storedInput(ctx, fields);
  const answer = await submitGeneration(ctx, { id, input, bodySha256: sha256(input), ...parent });
  return { id, input, answer, row: await requireRow(ctx, id) };
}

export async function requireRow(ctx: Ctx, id: string): Promise<GenerationRow> {
  const row = await getGenerationRow(ctx, id);
  if (!row) throw new Error(`there is no generation ${id}`);
  return row;
}

/** Asks again without the patience that a person's machine may have. */
export const quickPace = { firstRetryMs: 5, longestRetryMs: 20, lockedRetryMs: 20 };

export async function followed(ctx: Ctx, row: GenerationRow, signal = AbortSignal.timeout(25_000)) {
  await followGeneration(ctx, row, signal, quickPace);
  return requireRow(ctx, row.id);
}

export async function entriesOf(ctx: Ctx, id: string) {
  const rows = await ctx.db
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.generationId, id))
    .orderBy(ledgerEntries.id);
  return rows.map(({ kind, reservedMicros, settledMicros, verified, month }) => ({
    kind,
    reservedMicros,
    settledMicros,
    verified,
    month,
  }));
}

const isZero = (row: { reservedMicros: number; settledMicros: number }) =>
  row.reservedMicros === 0 && row.settledMicros === 0;

/** Sees that every balance is the sum of its entries, the month's and each person's. */
export async function expectBalanced(ctx: Ctx): Promise<void> {
  const sums = await ctx.db
    .select({
      mode: ledgerEntries.mode,
      month: ledgerEntries.month,
      reservedMicros: sum(ledgerEntries.reservedMicros).mapWith(Number),
      settledMicros: sum(ledgerEntries.settledMicros).mapWith(Number),
    })
    .from(ledgerEntries)
    .groupBy(ledgerEntries.mode, ledgerEntries.month)
    .orderBy(ledgerEntries.mode, ledgerEntries.month);
  const kept = await ctx.db.select().from(balances).orderBy(balances.mode, balances.month);
  expect(kept.filter((row) => !isZero(row))).toEqual(sums.filter((row) => !isZero(row)));
  await expectPeopleBalanced(ctx);
}

/** Sees that every person's balance is the sum of the entries of what they made. */
async function expectPeopleBalanced(ctx: Ctx): Promise<void> {
  const { mode, month, reservedMicros, settledMicros } = ledgerEntries;
  const userId = sql<string>`${generations.createdBy}`;
  const sums = await ctx.db
    .select({
      userId,
      mode,
      month,
      reservedMicros: sum(reservedMicros).mapWith(Number),
      settledMicros: sum(settledMicros).mapWith(Number),
    })
    .from(ledgerEntries)
    .innerJoin(generations, eq(generations.id, ledgerEntries.generationId))
    .where(isNotNull(generations.createdBy))
    .groupBy(generations.createdBy, mode, month)
    .orderBy(generations.createdBy, mode, month);
  const kept = await ctx.db
    .select()
    .from(personBalances)
    .orderBy(personBalances.userId, personBalances.mode, personBalances.month);
  expect(kept.filter((row) => !isZero(row))).toEqual(sums.filter((row) => !isZero(row)));
}
