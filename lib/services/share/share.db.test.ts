import { randomUUID } from "node:crypto";

import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { auditEntries, generations, projects, shareGuests, shares } from "@/lib/db/schema";
import { testDatabase, testNow, withRollback } from "@/lib/testing/database";
import { insertGeneration, insertImage } from "@/lib/testing/generations";

import type { Ctx } from "../context";
import { addComment } from "../review/add-comment";
import { deleteComment, editComment } from "../review/change-comment";
import { decide } from "../review/decide";
import { readReview } from "../review/read";
import { enterShare, findGuest, requireShare } from "./enter";
import { listShares } from "./list";
import { listShared } from "./list-shared";
import { makeShare, type ShareInput } from "./make";
import { requireSharedMedia } from "./media";
import { revokeShare } from "./revoke";
import { sharedChange } from "./shared-change";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>) => withRollback(database(), test);
const refusedAs = (code: string) => expect.objectContaining({ code });

const uncounted = () => Promise.resolve();

const video = {
  status: "completed" as const,
  videoKey: "videos/x.mp4",
  videoWidth: 320,
  videoHeight: 192,
  videoFps: 24,
  videoFrames: 48,
  videoSeconds: 2,
};

async function two(ctx: Ctx) {
  const imageId = await insertImage(ctx);
  const shared = await insertGeneration(ctx, imageId, video);
  const other = await insertGeneration(ctx, imageId, video);
  return { shared, other };
}

const link = (objectId: string, fields: Partial<ShareInput> = {}): ShareInput => ({
  kind: "generation",
  objectId,
  access: "decide",
  note: "The client",
  password: null,
  days: 7,
  ...fields,
});

async function comeIn(
  ctx: Ctx,
  input: ShareInput,
  name = "Guest",
): Promise<{ guest: Ctx; token: string; id: string }> {
  const { token, id } = await makeShare(ctx, input);
  const secret = await enterShare(ctx, token, { name, password: input.password }, uncounted);
  const found = await findGuest(ctx, token, secret);
  if (!found) throw new Error("nobody came in");
  return { guest: { ...ctx, actor: { kind: "guest", ...found } }, token, id };
}

const said = () => ({
  id: randomUUID(),
  rootId: null,
  body: "Softer.",
  frame: 37,
  endFrame: null,
  drawing: null,
});
const later = (ctx: Ctx, days: number): Ctx => ({
  ...ctx,
  now: () => new Date(testNow.getTime() + days * 24 * 3600 * 1000),
});

describe("a link to one generation", () => {
  it("opens that one alone, for whatever it allows", () =>
    inDatabase(async (ctx) => {
      const { shared, other } = await two(ctx);
      const { guest } = await comeIn(ctx, link(shared.id), "Gil");
      expect(await listShared(guest, "token")).toMatchObject([
        {
          id: shared.id,
          video: { url: `/api/share/token/generations/${shared.id}/media/video`, numFrames: 48 },
        },
      ]);
      await addComment(guest, shared.id, said());
      expect(await decide(guest, shared.id, { id: randomUUID(), verdict: "approved" })).toBe("approved");
      expect(await readReview(ctx, shared.id)).toMatchObject({
        comments: [{ authorName: "Gil", frame: 37 }],
        decisions: [{ authorName: "Gil", verdict: "approved" }],
      });
      expect(await requireSharedMedia(guest, shared.id, "video")).toBe("videos/x.mp4");
      for (const reach of [
        () => readReview(guest, other.id),
        () => addComment(guest, other.id, said()),
        () => decide(guest, other.id, { id: randomUUID(), verdict: "rejected" }),
        () => requireSharedMedia(guest, other.id, "video"),
        () => requireSharedMedia(guest, shared.id, "../../settings"),
      ]) {
        await expect(reach()).rejects.toEqual(refusedAs("not_found"));
      }
    }));

  it("tells a guest nothing of what it cost and who was asked, and hears of its own changes alone", () =>
    inDatabase(async (ctx) => {
      const { shared, other } = await two(ctx);
      const { guest } = await comeIn(ctx, link(shared.id));
      expect(JSON.stringify(await listShared(guest, "token"))).not.toMatch(/micros|cost|createdBy|seed/i);
      expect((await readReview(guest, shared.id)).asked).toEqual([]);
      const change = (generationId: string) => sharedChange(guest, { sequence: 1, review: { generationId } });
      expect([await change(shared.id), await change(other.id)]).toEqual([shared.id, null]);
    }));

  it("for looking allows looking, and one for comments no decision", () =>
    inDatabase(async (ctx) => {
      const { shared } = await two(ctx);
      const { guest: looks } = await comeIn(ctx, link(shared.id, { access: "view" }));
      const { guest: comments } = await comeIn(ctx, link(shared.id, { access: "comment" }));
      await readReview(looks, shared.id);
      await expect(addComment(looks, shared.id, said())).rejects.toEqual(refusedAs("forbidden"));
      await addComment(comments, shared.id, said());
      for (const guest of [looks, comments]) {
        const decision = decide(guest, shared.id, { id: randomUUID(), verdict: "approved" });
        await expect(decision).rejects.toEqual(refusedAs("forbidden"));
      }
    }));

  it("counts each try at its password, the right one too, and tries nothing where there is none", () =>
    inDatabase(async (ctx) => {
      const { shared } = await two(ctx);
      const counted: string[] = [];
      const count = async (id: string) => void counted.push(id);
      const locked = await makeShare(ctx, link(shared.id, { password: "open sesame" }));
      const open = await makeShare(ctx, link(shared.id));
      await enterShare(ctx, locked.token, { name: "Gil", password: "open sesame" }, count);
      await enterShare(ctx, open.token, { name: "Gil", password: null }, count);
      expect(counted).toEqual([locked.id]);
      const full = () => Promise.reject(new Error("too many"));
      const late = enterShare(ctx, locked.token, { name: "Gil", password: "open sesame" }, full);
      await expect(late).rejects.toThrow("too many");
    }));

  it("lets a guest change their own words and nobody else's", () =>
    inDatabase(async (ctx) => {
      const { shared } = await two(ctx);
      const { guest } = await comeIn(ctx, link(shared.id), "Gil");
      const { guest: other } = await comeIn(ctx, link(shared.id), "Gil");
      const ours = await addComment(ctx, shared.id, said());
      const theirs = await addComment(guest, shared.id, said());
      const words = { body: "Harder.", drawing: null };
      for (const id of [ours.id, theirs.id]) {
        await expect(editComment(other, id, words)).rejects.toEqual(refusedAs("forbidden"));
        await expect(deleteComment(other, id)).rejects.toEqual(refusedAs("forbidden"));
      }
      expect(await editComment(guest, theirs.id, words)).toMatchObject({ body: "Harder." });
    }));

  it("ends with its revocation, its expiry and the generation, also for who is in", () =>
    inDatabase(async (ctx) => {
      const { shared } = await two(ctx);
      const { token } = await makeShare(ctx, link(shared.id));
      const secret = await enterShare(ctx, token, { name: "Gil", password: null }, uncounted);
      expect(await findGuest(ctx, token, secret)).toMatchObject({ name: "Gil" });
      expect(await findGuest(later(ctx, 8), token, secret)).toBeNull();
      await expect(
        enterShare(later(ctx, 8), token, { name: "x", password: null }, uncounted),
      ).rejects.toEqual(refusedAs("not_found"));
      const { guest, id } = await comeIn(ctx, link(shared.id));
      await ctx.db.update(generations).set({ deletedAt: testNow }).where(eq(generations.id, shared.id));
      await expect(readReview(guest, shared.id)).rejects.toEqual(refusedAs("not_found"));
      await revokeShare(ctx, id);
      await expect(revokeShare(ctx, id)).rejects.toEqual(refusedAs("not_found"));
      expect(await ctx.db.select().from(auditEntries)).toMatchObject([
        { action: "share.made" },
        { action: "share.made" },
        { action: "share.revoked" },
      ]);
    }));

  it("keeps neither the token, nor the password, nor a guest's secret", () =>
    inDatabase(async (ctx) => {
      const { shared } = await two(ctx);
      const { token } = await makeShare(ctx, link(shared.id, { password: "open sesame" }));
      const secret = await enterShare(ctx, token, { name: "Gil", password: "open sesame" }, uncounted);
      await expect(enterShare(ctx, token, { name: "Gil", password: "close" }, uncounted)).rejects.toEqual(
        refusedAs("unauthenticated"),
      );
      await expect(requireShare(ctx, `${token}x`)).rejects.toEqual(refusedAs("not_found"));
      const kept = JSON.stringify([
        await ctx.db.select().from(shares),
        await ctx.db.select().from(shareGuests),
      ]);
      for (const hidden of [token, secret, "open sesame"]) expect(kept).not.toContain(hidden);
      expect(await listShares(ctx, shared.id)).toMatchObject([
        { hasPassword: true, views: 1, guests: ["Gil"] },
      ]);
    }));
});

describe("a link to a stack or a project", () => {
  it("opens what is in it, later versions too", () =>
    inDatabase(async (ctx) => {
      const { shared, other } = await two(ctx);
      const { guest } = await comeIn(ctx, link(shared.id, { kind: "stack" }));
      const next = await insertGeneration(ctx, shared.imageId, { ...video, stackId: shared.id, version: 2 });
      const seen = (await listShared(guest, "token")).map(({ id }) => id);
      expect(seen.toSorted()).toEqual([shared.id, next.id].toSorted());
      const projectId = randomUUID();
      await ctx.db.insert(projects).values({ id: projectId, name: "Spring", createdAt: testNow });
      await ctx.db.update(generations).set({ projectId }).where(eq(generations.id, other.id));
      const { guest: ofProject } = await comeIn(ctx, link(projectId, { kind: "project" }));
      expect(await listShared(ofProject, "token")).toMatchObject([{ id: other.id }]);
    }));
});
