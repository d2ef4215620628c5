import { randomUUID } from "node:crypto";

import { asc, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";

import { auditEntries, generations, notices, users } from "@/lib/db/schema";
import { mentionOf } from "@/lib/domain/mention";
import type { Person } from "@/lib/domain/people";
import type { Role } from "@/lib/domain/permissions";
import { testDatabase, testNow, withRollback } from "@/lib/testing/database";
import { insertGeneration, insertImage, sha256 } from "@/lib/testing/generations";
import { insertMember } from "@/lib/testing/people";
import { simulateFal, storedInput } from "@/lib/testing/simulated-fal";

import type { Ctx } from "../context";
import { listChangesSince } from "../generations/list-changes";
import { submitGeneration } from "../generations/submit";
import { addComment } from "./add-comment";
import { askForReview } from "./ask";
import { deleteComment, editComment, resolveComment } from "./change-comment";
import type { CommentInput } from "./comment-input";
import { decide } from "./decide";
import { listEdits } from "./list-edits";
import { listMyReviews } from "./list-mine";
import { nextVersion } from "./next-version";
import { listNotices, markNoticesRead } from "./notices";
import { readReview } from "./read";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>) => withRollback(database(), test);

const addUser = (ctx: Ctx, name: string, role: Role = "creator") => insertMember(ctx, role, { name });

const as = (ctx: Ctx, person: Person, seconds = 0): Ctx => ({
  ...ctx,
  actor: { kind: "person", ...person },
  now: () => new Date(testNow.getTime() + seconds * 1000),
});

const said = (fields: Partial<CommentInput> = {}): CommentInput => ({
  id: randomUUID(),
  rootId: null,
  body: "Too dark.",
  frame: null,
  endFrame: null,
  drawing: null,
  ...fields,
});

async function withTeam(ctx: Ctx) {
  const [ada, bo, cy] = [
    await addUser(ctx, "Ada"),
    await addUser(ctx, "Bo", "reviewer"),
    await addUser(ctx, "Cy"),
  ];
  const generation = await insertGeneration(ctx, await insertImage(ctx), {
    status: "completed",
    videoFrames: 189,
    createdBy: ada.id,
  });
  return { ada, bo, cy, generation };
}

const refusedAs = (type: string) => expect.objectContaining({ code: type });

describe("comments", () => {
  it("stand on a frame or a range with a drawing, are answered, and come in their order", () =>
    inDatabase(async (ctx) => {
      const { ada, bo, generation } = await withTeam(ctx);
      const drawing = [
        {
          kind: "arrow" as const,
          colour: "red" as const,
          from: [0, 0.5] as [number, number],
          to: [1, 1] as [number, number],
        },
      ];
      const root = await addComment(as(ctx, bo), generation.id, said({ frame: 37, endFrame: 40, drawing }));
      await addComment(as(ctx, ada, 5), generation.id, said({ rootId: root.id, body: "Better now?" }));
      const { comments, sequence } = await readReview(ctx, generation.id);
      expect(comments).toMatchObject([
        { id: root.id, authorKey: bo.id, authorName: "Bo", frame: 37, endFrame: 40, drawing, rootId: null },
        { rootId: root.id, authorName: "Ada", body: "Better now?", frame: null },
      ]);
      expect((await listChangesSince(ctx, sequence - 1)).at(-1)).toEqual({
        sequence,
        review: { generationId: generation.id },
      });
    }));

  it.each([
    ["nothing said", { body: "" }],
    ["a frame behind the last", { frame: 189 }],
    ["a range that ends where it begins", { frame: 5, endFrame: 5 }],
    ["a range behind the last frame", { frame: 5, endFrame: 189 }],
    ["an end without a beginning", { endFrame: 5 }],
    [
      "a drawing on no frame",
      {
        drawing: [
          { kind: "text" as const, colour: "red" as const, at: [0, 0] as [number, number], text: "x" },
        ],
      },
    ],
  ] satisfies [string, Partial<CommentInput>][])("refuse %s", (_, fields) =>
    inDatabase(async (ctx) => {
      const { bo, generation } = await withTeam(ctx);
      const input = said(fields);
      await expect(addComment(as(ctx, bo), generation.id, input)).rejects.toEqual(refusedAs("invalid_input"));
    }),
  );

  it("sent twice are one, and under another's id none", () =>
    inDatabase(async (ctx) => {
      const { ada, bo, generation } = await withTeam(ctx);
      const input = said();
      const first = await addComment(as(ctx, bo), generation.id, input);
      expect(await addComment(as(ctx, bo), generation.id, input)).toEqual(first);
      await expect(addComment(as(ctx, ada), generation.id, input)).rejects.toEqual(refusedAs("conflict"));
      expect((await readReview(ctx, generation.id)).comments).toHaveLength(1);
    }));

  it("are changed by whoever wrote them alone, and what they said before is kept", () =>
    inDatabase(async (ctx) => {
      const { ada, bo, generation } = await withTeam(ctx);
      const { id } = await addComment(as(ctx, bo), generation.id, said());
      const change = { body: "Too bright.", drawing: null };
      await expect(editComment(as(ctx, ada), id, change)).rejects.toEqual(refusedAs("forbidden"));
      expect(await editComment(as(ctx, bo, 9), id, change)).toMatchObject({ body: "Too bright." });
      expect(await listEdits(ctx, id)).toMatchObject([{ body: "Too dark." }]);
      await ctx.db.update(generations).set({ deletedAt: testNow });
      await expect(listEdits(ctx, id)).rejects.toEqual(refusedAs("not_found"));
    }));

  it("are deleted by whoever wrote them or an admin, and what answers them stays", () =>
    inDatabase(async (ctx) => {
      const { ada, bo, generation } = await withTeam(ctx);
      const admin = await addUser(ctx, "Di", "admin");
      const root = await addComment(as(ctx, bo), generation.id, said({ frame: 3 }));
      await addComment(as(ctx, ada), generation.id, said({ rootId: root.id, body: "Yes." }));
      await expect(deleteComment(as(ctx, ada), root.id)).rejects.toEqual(refusedAs("forbidden"));
      await deleteComment(as(ctx, admin), root.id);
      expect((await readReview(ctx, generation.id)).comments).toMatchObject([
        { id: root.id, body: "", drawing: null, frame: 3 },
        { body: "Yes." },
      ]);
      await expect(listEdits(ctx, root.id)).rejects.toEqual(refusedAs("not_found"));
      await expect(deleteComment(as(ctx, bo), root.id)).rejects.toEqual(refusedAs("not_found"));
    }));

  it("are resolved and opened again, threads and not answers", () =>
    inDatabase(async (ctx) => {
      const { ada, bo, generation } = await withTeam(ctx);
      const root = await addComment(as(ctx, bo), generation.id, said());
      const answer = await addComment(as(ctx, ada), generation.id, said({ rootId: root.id }));
      expect(await resolveComment(as(ctx, ada), root.id, { resolved: true })).toMatchObject({
        resolvedByName: "Ada",
      });
      expect(await resolveComment(as(ctx, bo), root.id, { resolved: false })).toMatchObject({
        resolvedAt: null,
      });
      await expect(resolveComment(as(ctx, bo), answer.id, { resolved: true })).rejects.toEqual(
        refusedAs("not_found"),
      );
    }));
});

describe("decisions", () => {
  it("of any one: the last word counts, and it is in the audit log", () =>
    inDatabase(async (ctx) => {
      const { bo, cy, generation } = await withTeam(ctx);
      expect(await decide(as(ctx, bo), generation.id, { id: randomUUID(), verdict: "approved" })).toBe(
        "approved",
      );
      expect(await decide(as(ctx, cy, 1), generation.id, { id: randomUUID(), verdict: "rejected" })).toBe(
        "rejected",
      );
      expect(await ctx.db.select().from(auditEntries).orderBy(asc(auditEntries.id))).toMatchObject([
        { action: "review.decided", actorName: "Bo", detail: { verdict: "approved" } },
        { action: "review.decided", actorName: "Cy", detail: { verdict: "rejected" } },
      ]);
    }));

  it("of all who were asked: it is approved when the last of them has approved", () =>
    inDatabase(async (ctx) => {
      const { ada, bo, cy, generation } = await withTeam(ctx);
      const ask = { people: [bo.id, cy.id], rule: "all" as const, dueAt: "2026-12-01T12:00:00.000Z" };
      await askForReview(as(ctx, ada), generation.id, ask);
      expect(await readReview(ctx, generation.id)).toMatchObject({ state: "needs_review", rule: "all" });
      expect(await decide(as(ctx, bo, 1), generation.id, { id: randomUUID(), verdict: "approved" })).toBe(
        "needs_review",
      );
      expect(await listMyReviews(as(ctx, cy))).toMatchObject([
        { generation: { id: generation.id }, verdict: null, dueAt: ask.dueAt, askedByName: "Ada" },
      ]);
      const once = { id: randomUUID(), verdict: "approved" as const };
      expect(await decide(as(ctx, cy, 2), generation.id, once)).toBe("approved");
      expect(await decide(as(ctx, cy, 2), generation.id, once)).toBe("approved");
      expect((await readReview(ctx, generation.id)).decisions).toHaveLength(2);
      expect(await listMyReviews(as(ctx, cy))).toMatchObject([{ verdict: "approved", state: "approved" }]);
    }));

  it("waits for whoever was asked until they decide, or a later version takes its place", () =>
    inDatabase(async (ctx) => {
      const { ada, bo, generation } = await withTeam(ctx);
      await askForReview(as(ctx, ada), generation.id, { people: [bo.id], rule: "any", dueAt: null });
      expect(await listNotices(as(ctx, bo))).toMatchObject({ unread: 1, waiting: 1 });
      const next = await insertGeneration(ctx, generation.imageId, {
        stackId: generation.id,
        version: 2,
        status: "completed",
      });
      expect(await listMyReviews(as(ctx, bo))).toMatchObject([{ verdict: null, replacedBy: next.id }]);
      expect((await listNotices(as(ctx, bo))).waiting).toBe(0);
      await askForReview(as(ctx, ada), next.id, { people: [bo.id], rule: "any", dueAt: null });
      const mine = await listMyReviews(as(ctx, bo));
      expect(mine.map((each) => each.generation.id)).toEqual([next.id, generation.id]);
      await decide(as(ctx, bo, 1), next.id, { id: randomUUID(), verdict: "approved" });
      expect((await listNotices(as(ctx, bo))).waiting).toBe(0);
    }));

  it("a reviewer asks nobody, and nobody outside the team is asked", () =>
    inDatabase(async (ctx) => {
      const { ada, bo, generation } = await withTeam(ctx);
      const ask = { people: [bo.id], rule: "any" as const, dueAt: null };
      await expect(askForReview(as(ctx, bo), generation.id, ask)).rejects.toEqual(refusedAs("forbidden"));
      await ctx.db.update(users).set({ removedAt: testNow }).where(eq(users.id, bo.id));
      await expect(askForReview(as(ctx, ada), generation.id, ask)).rejects.toEqual(
        refusedAs("invalid_input"),
      );
    }));
});

describe("versions", () => {
  it("one that answers a note is the next of its stack, locks the one before, and its approval resolves the note", () =>
    inDatabase(async (ctx) => {
      const { ada, bo, generation } = await withTeam(ctx);
      const note = await addComment(as(ctx, bo), generation.id, said({ frame: 37 }));
      const place = await nextVersion(ctx, generation.id, note.id);
      expect(place).toEqual({ stackId: generation.id, version: 2, noteId: note.id });
      const next = await insertGeneration(ctx, generation.imageId, {
        ...place,
        status: "completed",
        parentId: generation.id,
        createdBy: ada.id,
      });
      expect(await readReview(ctx, generation.id)).toMatchObject({
        locked: true,
        versions: [
          { id: generation.id, version: 1 },
          { id: next.id, version: 2 },
        ],
      });
      const yes = { id: randomUUID(), verdict: "approved" as const };
      await expect(decide(as(ctx, bo), generation.id, yes)).rejects.toEqual(refusedAs("conflict"));
      await decide(as(ctx, bo), next.id, yes);
      expect((await readReview(ctx, generation.id)).comments).toMatchObject([
        { id: note.id, resolvedByName: "Bo", resolvedByGeneration: next.id },
      ]);
      await expect(nextVersion(ctx, next.id, note.id)).rejects.toEqual(refusedAs("not_found"));
    }));

  it("whoever looks at the one before is told that it is closed", () => {
    const { fal } = simulateFal();
    return withRollback(
      database(),
      async (ctx) => {
        const { ada, bo, generation } = await withTeam(ctx);
        const parentId = generation.id;
        const note = await addComment(as(ctx, bo), parentId, said({ frame: 3 }));
        const { sequence } = await readReview(ctx, parentId);
        const input = await storedInput(ctx);
        const next = { id: randomUUID(), input, bodySha256: sha256(input), parentId, noteId: note.id };
        await submitGeneration(as(ctx, ada), next);
        expect(await listChangesSince(ctx, sequence)).toContainEqual(
          expect.objectContaining({ review: { generationId: parentId } }),
        );
        expect(await listNotices(as(ctx, bo))).toMatchObject({ items: [{ kind: "new_version" }] });
      },
      { fal },
    );
  });
});

describe("notices", () => {
  it("tell who is named, answered, asked or decided about, never oneself and nobody twice of one comment", () =>
    inDatabase(async (ctx) => {
      const { ada, bo, cy, generation } = await withTeam(ctx);
      const root = await addComment(
        as(ctx, bo),
        generation.id,
        said({ body: `Look, ${mentionOf(ada)} and ${mentionOf(bo)}` }),
      );
      await addComment(as(ctx, cy), generation.id, said({ rootId: root.id }));
      await askForReview(as(ctx, ada), generation.id, { people: [bo.id, ada.id], rule: "any", dueAt: null });
      await decide(as(ctx, bo), generation.id, { id: randomUUID(), verdict: "approved" });
      const toldTo = async (person: Person) =>
        (await listNotices(as(ctx, person))).items
          .map(({ kind, byName }) => `${kind} by ${byName}`)
          .toReversed();
      expect(await toldTo(ada)).toEqual(["mentioned by Bo", "decided by Bo"]);
      expect(await toldTo(bo)).toEqual(["replied by Cy", "asked by Ada"]);
      expect(await toldTo(cy)).toEqual([]);
    }));

  it("are unread until they were seen, and what comes after stays so", () =>
    inDatabase(async (ctx) => {
      const { ada, bo, generation } = await withTeam(ctx);
      await addComment(as(ctx, bo), generation.id, said());
      const { items, unread } = await listNotices(as(ctx, ada));
      expect(unread).toBe(1);
      await addComment(as(ctx, bo), generation.id, said());
      expect((await markNoticesRead(as(ctx, ada), { upTo: items[0]?.id ?? 0 })).unread).toBe(1);
      expect(await ctx.db.select().from(notices)).toHaveLength(2);
      await addComment(as(ctx, bo), generation.id, said());
      const [newest] = (await listNotices(as(ctx, ada))).items;
      expect((await markNoticesRead(as(ctx, ada), { only: newest?.id ?? 0 })).unread).toBe(1);
      expect((await markNoticesRead(as(ctx, bo), { upTo: newest?.id ?? 0 })).unread).toBe(0);
      expect((await listNotices(as(ctx, ada))).unread).toBe(1);
    }));
});
