import { createHash, randomUUID } from "node:crypto";

import { eq } from "drizzle-orm";
import { expect } from "vitest";

import type { Database } from "@/lib/db/client";
import { migrateDatabase } from "@/lib/db/migrate";
import {
  falUploads,
  generations,
  images,
  ledgerEntries,
  notices,
  passkeys,
  projects,
  rateLimits,
  sessions,
  tags,
  verifications,
} from "@/lib/db/schema";
import type { MediaStore } from "@/lib/media/store";
import type { Ctx } from "@/lib/services/context";
import { webhookSecret } from "@/lib/services/generations/webhook-token";
import { inviteMember } from "@/lib/services/people/invite";
import { setUpStudio } from "@/lib/services/people/set-up";
import { addComment } from "@/lib/services/review/add-comment";
import { askForReview } from "@/lib/services/review/ask";
import { editComment } from "@/lib/services/review/change-comment";
import { decide } from "@/lib/services/review/decide";
import { enterShare } from "@/lib/services/share/enter";
import { makeShare } from "@/lib/services/share/make";
import { recordEntry } from "@/lib/services/spend/record";

import { makeCtx, testNow } from "./database";
import { expectBalanced, insertGeneration } from "./generations";

/** Where a studio keeps what it has. */
export interface Place {
  database: Database;
  media: MediaStore;
}

export const oddPrompt = 'Waves\u2028roll "in"\\ – über 🌊\nand out\t=1+1';
export const oddNumber = 0.1 + 0.2;
export const largest = Number.MAX_SAFE_INTEGER;

/** Puts something into every table; answers the generation's id. */
export async function fillStudio({ database, media }: Place): Promise<string> {
  await migrateDatabase(database);
  const ctx = makeCtx(database.db, { media });
  await webhookSecret(ctx);
  const bytes = Buffer.from("a picture");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const imageId = randomUUID();
  const picture = {
    contentType: "image/jpeg",
    bytes: bytes.length,
    width: 320,
    height: 192,
    createdAt: testNow,
  };
  await media.put(`images/${sha256}.jpg`, bytes, "image/jpeg");
  await ctx.db.insert(images).values({ id: imageId, sha256, mediaKey: `images/${sha256}.jpg`, ...picture });
  await ctx.db.insert(falUploads).values({
    imageId,
    mode: "demo",
    crop: "0,0,1x1>2x2",
    url: "https://v3b.fal.media/a",
    expiresAt: testNow,
  });
  const projectId = randomUUID();
  await ctx.db.insert(projects).values({ id: projectId, name: "Über uns", createdAt: testNow });
  await ctx.db.insert(tags).values(["b", "Ä", "a"].map((name) => ({ name, createdAt: testNow })));
  const id = randomUUID();
  await media.put(`videos/${id}.mp4`, Buffer.alloc(300_000, 7), "video/mp4");
  const row = await insertGeneration(ctx, imageId, {
    id,
    status: "completed",
    prompt: oddPrompt,
    input: { prompt: oddPrompt, guidance_scale: oddNumber, big: 12345678901234567890n.toString() },
    seed: largest,
    videoKey: `videos/${id}.mp4`,
    videoFps: oddNumber,
    tags: ["a", "b", 'with "quotes", comma'],
    projectId,
    requestId: "request-1",
    settledMicros: 400_000,
  });
  const generation = { id, mode: row.mode, createdAt: testNow, reservedMicros: 400_000 };
  await recordEntry(ctx, { generation, kind: "reserve", micros: 400_000, verified: false });
  await recordEntry(ctx, { generation, kind: "settle", micros: 400_000, verified: true });
  await fillTeam(ctx, id);
  return id;
}

export const account = { name: "Olive", email: "olive@example.com", password: "three plain words" };

/** A team that has said something of a generation, and whose owner is signed in. */
async function fillTeam(alone: Ctx, generationId: string): Promise<void> {
  const owner = await setUpStudio(alone, account);
  const ctx: Ctx = { ...alone, actor: { kind: "person", ...owner } };
  await inviteMember(ctx, { role: "reviewer", note: "Bo", days: 7 });
  const { db } = ctx;
  const at = { createdAt: testNow, updatedAt: testNow, expiresAt: testNow };
  await db.insert(sessions).values({ id: "s", userId: owner.id, token: "t", ...at });
  await db.insert(verifications).values({ id: "v", identifier: "i", value: "x", ...at });
  await db.insert(rateLimits).values({ key: "person:1", points: 3, expire: testNow });
  const key = { publicKey: "k", credentialID: "c", counter: 0, deviceType: "singleDevice", backedUp: false };
  await db.insert(passkeys).values({ id: "p", userId: owner.id, ...key });
  const words = { body: oddPrompt, drawing: null };
  const comment = { id: randomUUID(), rootId: null, frame: null, endFrame: null, ...words };
  const { id } = await addComment(ctx, generationId, comment);
  await editComment(ctx, id, { ...words, body: "Softer." });
  await askForReview(ctx, generationId, { people: [owner.id], rule: "all", dueAt: null });
  await decide(ctx, generationId, { id: randomUUID(), verdict: "approved" });
  await db.insert(notices).values({
    userId: owner.id,
    kind: "mentioned",
    generationId,
    commentId: id,
    byName: "Bo",
    at: testNow,
  });
  const link = { kind: "generation", objectId: generationId, access: "view", note: "", days: null } as const;
  const { token } = await makeShare(ctx, { ...link, password: null });
  await enterShare(ctx, token, { name: "Gil", password: null }, async () => undefined);
}

/** Balances are the sums of entries, which go on counting and are only added; lives go on as they may. */
export async function keepsItsLaws(ctx: Ctx, id: string): Promise<void> {
  await expectBalanced(ctx);
  const generation = { id, mode: ctx.mode, createdAt: testNow, reservedMicros: 400_000 };
  await recordEntry(ctx, { generation, kind: "adjust", micros: 50_000, verified: true });
  await expectBalanced(ctx);
  const entries = await ctx.db.select().from(ledgerEntries).orderBy(ledgerEntries.id);
  expect(entries.map((each) => each.id)).toEqual([1, 2, 3]);
  await expect(ctx.db.delete(ledgerEntries)).rejects.toThrow(/ledger_entries/);
  await expect(
    ctx.db.update(generations).set({ status: "queued" }).where(eq(generations.id, id)),
  ).rejects.toThrow(/generations/);
}
