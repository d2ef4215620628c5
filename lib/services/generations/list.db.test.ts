import { randomUUID } from "node:crypto";

import { describe, expect, it } from "vitest";

import { generations } from "@/lib/db/schema";
import { Generation } from "@/lib/domain/generation-schema";
import { emptyFilter } from "@/lib/domain/library-filter";
import { testDatabase, testNow, withRollback, type CtxParts } from "@/lib/testing/database";
import { insertGeneration, insertImage } from "@/lib/testing/generations";

import type { Ctx } from "../context";
import { changeGeneration } from "./change";
import { requireGeneration } from "./get";
import { listGenerations, readListQuery } from "./list";
import { listChangesSince, listMissed } from "./list-changes";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>, parts?: CtxParts) =>
  withRollback(database(), test, parts);
const read = (query: Record<string, string>) => readListQuery(new URLSearchParams(query));
const list = (ctx: Ctx, query: Record<string, string> = {}) => listGenerations(ctx, read(query));
const at = (seconds: number) => new Date(testNow.getTime() + seconds * 1000);
const cursorOf = (text: string) => Buffer.from(text).toString("base64url");

describe("listGenerations", () => {
  it("gives every one once, newest first, while others are added and many share a moment", () =>
    inDatabase(async (ctx) => {
      const imageId = await insertImage(ctx);
      const before: string[] = [];
      for (let index = 0; index < 23; index += 1) {
        before.push((await insertGeneration(ctx, imageId, { createdAt: at(Math.floor(index / 5)) })).id);
      }
      const seen: string[] = [];
      const moments: string[] = [];
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const page = await list(ctx, { limit: "4", ...(cursor ? { cursor } : {}) });
        expect(page.items.length).toBeLessThanOrEqual(4);
        seen.push(...page.items.map(({ id }) => id));
        moments.push(...page.items.map(({ createdAt }) => createdAt));
        cursor = page.nextCursor;
        await insertGeneration(ctx, imageId, { createdAt: at(100) });
      }
      expect(seen.toSorted()).toEqual(before.toSorted());
      expect(moments).toEqual(moments.toSorted().toReversed());
    }));

  it("says that nothing follows when a page is exactly full", () =>
    inDatabase(async (ctx) => {
      const imageId = await insertImage(ctx);
      for (let index = 0; index < 2; index += 1) await insertGeneration(ctx, imageId);
      expect((await list(ctx, { limit: "2" })).nextCursor).toBeNull();
      expect((await list(ctx, { limit: "1" })).nextCursor).not.toBeNull();
      expect(await list({ ...ctx, mode: "live" })).toEqual({ items: [], nextCursor: null });
    }));

  const id = randomUUID();
  it.each([
    "",
    "x",
    "!!!",
    "null",
    cursorOf("abc"),
    cursorOf(`1:${id}x`),
    cursorOf(`-1:${id}`),
    cursorOf(`01:${id}`),
    cursorOf(`1.5:${id}`),
    cursorOf(`1:${"-".repeat(36)}`),
    cursorOf(`1:${"0".repeat(36)}`),
    cursorOf(`1:${id.toUpperCase()}`),
    cursorOf(`999999999999999:${id}`),
    cursorOf(`1:${id}'; drop table generations; --`),
    `${cursorOf(`1:${id}`)}=`,
    `${cursorOf(`1:${id}`)}!`,
    "a".repeat(10_000),
  ])("refuses the cursor %j, which it did not give", (cursor) =>
    inDatabase(async (ctx) => {
      await expect(list(ctx, { cursor })).rejects.toMatchObject({ code: "bad_request" });
    }),
  );

  it("searches the words as they stand, % and _ and backslash too, in whatever case", () =>
    inDatabase(async (ctx) => {
      const imageId = await insertImage(ctx);
      const prompts = ["100% sure", "100 percent", "a_b", "axb", String.raw`back\slash`, "ÄPFEL", "äpfel"];
      for (const prompt of prompts) await insertGeneration(ctx, imageId, { prompt });
      const found = async (q: string) =>
        (await list(ctx, { q })).items.map(({ prompt }) => prompt).toSorted();
      expect(await found("100%")).toEqual(["100% sure"]);
      expect(await found("%")).toEqual(["100% sure"]);
      expect(await found("_")).toEqual(["a_b"]);
      expect(await found("\\")).toEqual([String.raw`back\slash`]);
      expect(await found("SURE")).toEqual(["100% sure"]);
      expect(await found("' or 1=1 --")).toEqual([]);
      expect(await found("")).toHaveLength(prompts.length);
    }));

  it("keeps to a status and to the present mode", () =>
    inDatabase(async (ctx) => {
      const imageId = await insertImage(ctx);
      await insertGeneration(ctx, imageId, { status: "failed" });
      await insertGeneration(ctx, imageId, { status: "queued" });
      const live = await insertGeneration(ctx, imageId, { mode: "live", status: "failed" });
      expect((await list(ctx, { status: "failed" })).items).toMatchObject([
        { mode: "demo", status: "failed" },
      ]);
      expect((await list({ ...ctx, mode: "live" })).items.map((each) => each.id)).toEqual([live.id]);
      await expect(requireGeneration(ctx, live.id)).rejects.toMatchObject({ code: "not_found" });
    }));

  it("gives what the contract says of a generation", () =>
    inDatabase(async (ctx) => {
      const imageId = await insertImage(ctx);
      const video = { videoWidth: 320, videoHeight: 192, videoFps: 24, videoFrames: 5, videoSeconds: 5 / 24 };
      await insertGeneration(ctx, imageId, { status: "completed", ...video });
      await insertGeneration(ctx, imageId, { status: "failed", errorType: "x", errorMessage: "y" });
      for (const item of (await list(ctx)).items) expect(Generation.parse(item)).toEqual(item);
    }));
});

describe("readListQuery", () => {
  it("asks for 24 of all unless told", () => {
    expect(read({})).toEqual({ filter: emptyFilter, limit: 24 });
  });

  it.each([
    ["limit", { limit: "0" }],
    ["limit", { limit: "101" }],
    ["limit", { limit: "1.5" }],
    ["limit", { limit: "" }],
    ["limit", { limit: "NaN" }],
    ["status", { status: "done" }],
    ["status", { status: "" }],
    ["q", { q: "x".repeat(201) }],
    ["q", { q: "a\0b" }],
    ["minCost", { minCost: "$1" }],
    ["from", { from: "2026-02-30" }],
    ["project", { project: "Kites" }],
    ["favourite", { favourite: "yes" }],
    ["page", { page: "2" }],
  ])("names %s where it refuses %j", (name, query) => {
    expect(() => read(query)).toThrow(
      expect.objectContaining({
        code: "invalid_input",
        detail: [expect.objectContaining({ loc: ["query", name] })],
      }),
    );
  });
});

describe("what was missed", () => {
  it("is each change since, once, as it now is, oldest first", () =>
    inDatabase(async (ctx) => {
      const imageId = await insertImage(ctx);
      const [a, b, c] = [
        await insertGeneration(ctx, imageId),
        await insertGeneration(ctx, imageId),
        await insertGeneration(ctx, imageId, { mode: "live" }),
      ];
      await changeGeneration(ctx, a.id, { status: "generating" });
      await changeGeneration(ctx, a.id, { status: "failed" });
      const changes = await listChangesSince(ctx, a.sequence);
      expect(
        changes.map((change) => "generation" in change && [change.generation.id, change.generation.status]),
      ).toEqual([
        [b.id, "queued"],
        [a.id, "failed"],
      ]);
      expect(await listChangesSince(ctx, changes.at(-1)?.sequence ?? 0)).toEqual([]);
      expect(c.mode).toBe("live");
    }));

  it("is everything, however much, and every unfinished one, in order and without doubles", () =>
    inDatabase(async (ctx) => {
      const imageId = await insertImage(ctx);
      const old = await insertGeneration(ctx, imageId, { status: "generating" });
      const done = await insertGeneration(ctx, imageId, { status: "failed" });
      const many = Array.from({ length: 1100 }, (_, index) => ({
        ...done,
        id: randomUUID(),
        sequence: done.sequence + 1 + index,
        status: index % 2 === 0 ? ("failed" as const) : ("queued" as const),
      }));
      for (let from = 0; from < many.length; from += 550) {
        await ctx.db.insert(generations).values(many.slice(from, from + 550));
      }
      const missed = await listMissed(ctx, done.sequence);
      const wanted = [old.sequence, ...many.map(({ sequence }) => sequence)];
      expect(missed.map(({ sequence }) => sequence)).toEqual(wanted);
      const unfinished = await listMissed(ctx, done.sequence + 2000);
      expect(unfinished).toHaveLength(551);
    }));
});
