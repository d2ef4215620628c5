import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { generations, projects, reviews } from "@/lib/db/schema";
import { wordSeparators } from "@/lib/domain/search-words";
import { testDatabase, testNow, withRollback } from "@/lib/testing/database";
import { insertGeneration, insertImage } from "@/lib/testing/generations";

import type { Ctx } from "../context";
import { countGenerations } from "./count";
import { requireFilter } from "./filter";
import { listGenerations, readListQuery } from "./list";
import { listGenerationIds } from "./list-ids";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>) => withRollback(database(), test);
const days = (count: number) => new Date(testNow.getTime() + count * 24 * 3600 * 1000);

/** The prompts a query shows, newest first; list, ids and count must be of one mind. */
async function shown(ctx: Ctx, query: string): Promise<string[]> {
  const params = new URLSearchParams(query);
  const { items } = await listGenerations(ctx, readListQuery(params));
  const filter = requireFilter(params);
  expect(await listGenerationIds(ctx, filter)).toEqual({ ids: items.map(({ id }) => id), more: false });
  expect(await countGenerations(ctx, filter)).toEqual({ count: items.length, more: false });
  return items.map(({ prompt }) => prompt);
}

type Fields = Parameters<typeof insertGeneration>[2];

/** One generation each, later ones newer; the prompt is its name. */
async function insertEach(ctx: Ctx, each: Record<string, Fields>): Promise<string[]> {
  const imageId = await insertImage(ctx);
  const ids: string[] = [];
  for (const [index, [prompt, fields]] of Object.entries(each).entries()) {
    const { id } = await insertGeneration(ctx, imageId, {
      prompt,
      createdAt: new Date(testNow.getTime() + index),
      ...fields,
    });
    ids.push(id);
  }
  return ids;
}

describe("a filter", () => {
  it("shows what has any of the statuses and any of the shapes", () =>
    inDatabase(async (ctx) => {
      await insertEach(ctx, {
        a: { status: "failed", shape: "1:1" },
        b: { status: "cancelled", shape: "9:16" },
        c: { status: "queued", shape: "1:1" },
      });
      expect(await shown(ctx, "status=failed&status=cancelled")).toEqual(["b", "a"]);
      expect(await shown(ctx, "shape=1:1&shape=3:4")).toEqual(["c", "a"]);
      expect(await shown(ctx, "status=failed&status=cancelled&shape=1:1")).toEqual(["a"]);
      expect(await shown(ctx, "")).toEqual(["c", "b", "a"]);
    }));

  it("shows what stands where in its review, and what was never reviewed", () =>
    inDatabase(async (ctx) => {
      const ids = await insertEach(ctx, { a: {}, b: {}, c: {}, d: {} });
      const states = ["approved", "rejected", "none"] as const;
      for (const [index, state] of states.entries()) {
        const generationId = ids[index] ?? "";
        await ctx.db
          .insert(reviews)
          .values({ generationId, mode: ctx.mode, rule: "any", state, sequence: index });
      }
      expect(await shown(ctx, "review=approved")).toEqual(["a"]);
      expect(await shown(ctx, "review=approved&review=rejected")).toEqual(["b", "a"]);
      expect(await shown(ctx, "review=needs_review")).toEqual([]);
      expect(await shown(ctx, "review=none")).toEqual(["d", "c"]);
      expect(await shown(ctx, "review=none&review=rejected")).toEqual(["d", "c", "b"]);
      const all = "review=none&review=needs_review&review=approved&review=changes_requested&review=rejected";
      expect(await shown(ctx, all)).toEqual(["d", "c", "b", "a"]);
    }));

  it("takes both ends of a length, of a span of days and of a cost", () =>
    inDatabase(async (ctx) => {
      await insertEach(ctx, {
        a: { lengthSeconds: 2, createdAt: new Date("2026-11-01T00:00:00.000Z"), reservedMicros: 100_000 },
        b: { lengthSeconds: 7.875, createdAt: new Date("2026-11-02T23:59:59.999Z"), reservedMicros: 400_000 },
        c: { lengthSeconds: 8, createdAt: new Date("2026-11-03T00:00:00.000Z"), reservedMicros: 400_001 },
      });
      expect(await shown(ctx, "minSeconds=2&maxSeconds=7.875")).toEqual(["b", "a"]);
      expect(await shown(ctx, "from=2026-11-02&to=2026-11-02")).toEqual(["b"]);
      expect(await shown(ctx, "to=2026-11-02")).toEqual(["b", "a"]);
      expect(await shown(ctx, "minCost=0.40&maxCost=0.40")).toEqual(["b"]);
    }));

  it("goes by the cost that a card shows: nothing for what failed, what was billed for what was settled", () =>
    inDatabase(async (ctx) => {
      await insertEach(ctx, {
        a: { status: "failed", reservedMicros: 400_000 },
        b: { status: "failed", reservedMicros: 400_000, settledMicros: 200_000 },
        c: { status: "completed", reservedMicros: 400_000, settledMicros: 50_000 },
        d: { status: "generating", reservedMicros: 400_000 },
      });
      expect(await shown(ctx, "maxCost=0")).toEqual(["a"]);
      expect(await shown(ctx, "minCost=0.01&maxCost=0.20")).toEqual(["c", "b"]);
      expect(await shown(ctx, "minCost=0.40")).toEqual(["d"]);
    }));

  it("shows favourites, what has all of the tags, and what is in a project or in none", () =>
    inDatabase(async (ctx) => {
      const project = randomUUID();
      await ctx.db.insert(projects).values({ id: project, name: "Kites", createdAt: testNow });
      await insertEach(ctx, {
        a: { favourite: true, tags: ["red", "sky"] },
        b: { tags: ["red"], projectId: project },
        c: {},
      });
      expect(await shown(ctx, "favourite=true")).toEqual(["a"]);
      expect(await shown(ctx, "tag=red")).toEqual(["b", "a"]);
      expect(await shown(ctx, "tag=Red&tag=sky")).toEqual(["a"]);
      expect(await shown(ctx, `project=${project}`)).toEqual(["b"]);
      expect(await shown(ctx, "project=none")).toEqual(["c", "a"]);
      expect(await shown(ctx, `project=${randomUUID()}`)).toEqual([]);
    }));

  it("shows the deleted ones only when it is asked for them, and only while they can be brought back", () =>
    inDatabase(async (ctx) => {
      await insertEach(ctx, {
        here: { status: "failed" },
        lately: { status: "failed", deletedAt: days(-6.9) },
        old: { status: "failed", deletedAt: days(-7) },
        removed: { status: "failed", deletedAt: days(-1), mediaRemovedAt: testNow },
        live: { status: "failed", mode: "live", deletedAt: days(-1) },
      });
      expect(await shown(ctx, "")).toEqual(["here"]);
      expect(await shown(ctx, "status=failed")).toEqual(["here"]);
      expect(await shown(ctx, "deleted=true")).toEqual(["lately"]);
    }));
});

describe("a search", () => {
  const prompts = {
    kite: "A red kite rises over the and/or signs.",
    kites: "Kites of every colour, in slow-motion at f/2.8.",
    dunes: "The red dunes. A kite-surfer’s sail: don’t look down!",
    tokyo: "桜の花びらが静かに舞い落ちる。東京タワーが見える。",
    thai: "โคมลอยค่อยๆ ลอยขึ้นสู่ท้องฟ้า",
    emoji: "🎈🎈 up and away",
  };
  const insertPrompts = (ctx: Ctx) =>
    insertEach(ctx, Object.fromEntries(Object.values(prompts).map((prompt) => [prompt, {}])));

  it.each<[string, (keyof typeof prompts)[]]>([
    ["kite", ["kite", "kites", "dunes"]],
    ["KIT red", ["kite", "dunes"]],
    ['"red kite"', ["kite"]],
    ['"kite red"', []],
    ["kite -red", ["kites"]],
    ['kite -"red kite"', ["kites", "dunes"]],
    ["or", ["kite"]],
    ["and/or", ["kite"]],
    ["2.8", ["kites"]],
    ["slow motion", ["kites"]],
    ['"slow motion"', ["kites"]],
    ['"red kites"', []],
    ['"a kite"', ["dunes"]],
    ["motion-slow", []],
    ["slow-mo", ["kites"]],
    ["don't", ["dunes"]],
    ["surfer", ["dunes"]],
    ["ite", []],
    ["東京", ["tokyo"]],
    ["東京 桜", ["tokyo"]],
    ["-東京 花", []],
    ["ลอยขึ้น", ["thai"]],
    ["🎈", ["emoji"]],
    ["up 🎈", ["emoji"]],
    [":", ["dunes"]],
    ["!", ["dunes"]],
    ["up -🎈", []],
    ["   ", ["kite", "kites", "dunes", "tokyo", "thai", "emoji"]],
  ])("for %j finds %j", (q, names) =>
    inDatabase(async (ctx) => {
      await insertPrompts(ctx);
      const found = await shown(ctx, new URLSearchParams({ q }).toString());
      expect(found.toSorted()).toEqual(names.map((name) => prompts[name]).toSorted());
    }),
  );

  it("splits words where the index of words does", () =>
    inDatabase(async (ctx) => {
      const pairs = Array.from(wordSeparators, (each, index) => `a${index}${each}b${index}`);
      await insertEach(ctx, { [pairs.join(" ")]: {} });
      const [row] = await ctx.db
        .select({ words: sql<number>`length(${generations.words})` })
        .from(generations);
      expect(row?.words).toBe(2 * pairs.length);
    }));

  const hostile = fc.stringMatching(/^(?:['"\\:*&|!()<>%_@-]|[aß東 ]|\p{P}|\p{S}|\p{M}|\p{Cf}){0,40}$/u);

  it("never makes the database complain, whatever is typed", () =>
    inDatabase(async (ctx) => {
      await insertPrompts(ctx);
      const q = fc.oneof(hostile, fc.string({ unit: "binary", maxLength: 60 }));
      await fc.assert(
        fc.asyncProperty(q, async (text) => {
          if (/[\0\p{Surrogate}]/u.test(text)) return;
          const found = listGenerations(ctx, readListQuery(new URLSearchParams({ q: text })));
          await expect(found).resolves.toHaveProperty("items");
        }),
        { numRuns: 300 },
      );
    }));

  it("finds every prompt by the beginning of each of its words, wherever they stand", () =>
    inDatabase(async (ctx) => {
      const imageId = await insertImage(ctx);
      const word = fc.stringMatching(/^[a-zäéñžğłжΩ0-9]{1,12}$/u);
      const between = fc.constantFrom(" ", ", ", ". ", "/", " – ", ": ", "…", "’", "(", ")", "\n", "_", "=");
      const text = fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(text, fc.nat(), async (pairs, chosen) => {
          const prompt = pairs.map((pair) => pair.join("")).join("");
          const row = await insertGeneration(ctx, imageId, { prompt });
          const [full = ""] = pairs[chosen % pairs.length] ?? [];
          const q = full.slice(0, 1 + (chosen % full.length));
          const { ids } = await listGenerationIds(ctx, requireFilter(new URLSearchParams({ q })));
          expect(ids).toContain(row.id);
        }),
        { numRuns: 100 },
      );
    }));
});
