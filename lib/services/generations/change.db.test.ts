import { randomUUID } from "node:crypto";

import { describe, expect, it } from "vitest";

import { isFinal, statuses, transitions } from "@/lib/domain/generation";
import { testDatabase, withRollback } from "@/lib/testing/database";
import { committedCtx, insertGeneration, insertImage, requireRow } from "@/lib/testing/generations";

import { cancelGeneration } from "./cancel";
import { changeChannel, changeGeneration, type GenerationRow } from "./change";
import { startChangeFeed } from "./change-feed";
import { failGeneration } from "./fail";
import { listChangesSince } from "./list-changes";

const database = testDatabase();
const inDatabase = (test: Parameters<typeof withRollback>[1]) => withRollback(database(), test);
const video = { videoKey: "videos/x.mp4", completedAt: new Date() };

describe("changeGeneration", () => {
  const pairs = statuses.flatMap((from) => statuses.map((to) => [from, to] as const));

  it.each(pairs)("from %s to %s happens if the states allow it, and else changes nothing", (from, to) =>
    inDatabase(async (ctx) => {
      const row = await insertGeneration(ctx, await insertImage(ctx), { status: from });
      const changed = await changeGeneration(ctx, row.id, {
        status: to,
        ...(to === "completed" ? video : {}),
      });
      const allowed = transitions[from].includes(to);
      expect(changed?.status).toBe(allowed ? to : undefined);
      const now = await requireRow(ctx, row.id);
      expect(now.status).toBe(allowed ? to : from);
      expect(now.sequence > row.sequence).toBe(allowed);
    }),
  );

  it("changes nothing of a generation that does not exist", () =>
    inDatabase(async (ctx) => {
      expect(await changeGeneration(ctx, randomUUID(), { status: "failed" })).toBeNull();
    }));

  it("lets one of many win that end it at once", async () => {
    const ctx = committedCtx(database());
    const { id } = await insertGeneration(ctx, await insertImage(ctx), { status: "generating" });
    const ends = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        changeGeneration(ctx, id, {
          status: (["failed", "cancelled", "completed"] as const)[index % 3] ?? "failed",
          ...video,
        }),
      ),
    );
    expect(ends.filter((row) => row !== null)).toHaveLength(1);
  });

  it("numbers changes in the order in which they can be seen: who reads up to a number misses none below", async () => {
    const ctx = committedCtx(database());
    const imageId = await insertImage(ctx);
    const rows: GenerationRow[] = [];
    for (let index = 0; index < 12; index += 1) rows.push(await insertGeneration(ctx, imageId));
    const first = rows[0]?.sequence ?? 0;

    let writing = true;
    const write = async () => {
      const writers = rows.map(async ({ id }) => {
        const numbers: number[] = [];
        for (let turn = 0; turn < 8; turn += 1) {
          const changed = await changeGeneration(ctx, id, { queuePosition: turn }, ["queued"]);
          numbers.push(changed?.sequence ?? 0);
        }
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        return numbers;
      });
      const all = (await Promise.all(writers)).flat();
      writing = false;
      return all;
    };
    const read = async () => {
      const seen: number[] = [];
      let last = first - 1;
      for (let more = true; more;) {
        more = writing;
        for (const { sequence } of await listChangesSince(ctx, last)) {
          seen.push(sequence);
          last = sequence;
        }
      }
      return seen;
    };
    const [written, seen] = await Promise.all([write(), read()]);
    expect(new Set(written).size).toBe(written.length);
    const final = await Promise.all(rows.map(async ({ id }) => (await requireRow(ctx, id)).sequence));
    expect(seen).toEqual(expect.arrayContaining(final));
  });
});

describe("startChangeFeed", () => {
  it("tells every listener each change once, in order, as soon as the database tells", async () => {
    const ctx = committedCtx(database());
    const imageId = await insertImage(ctx);
    const { id, sequence } = await insertGeneration(ctx, imageId);
    const feed = startChangeFeed(ctx, sequence);
    const unlisten = await database().listen(changeChannel, () => feed.wake());
    const heard: number[][] = [[], []];
    const stops = heard.map((list) => feed.subscribe((change) => list.push(change.sequence)));
    try {
      const written: number[] = [];
      for (let turn = 0; turn < 20; turn += 1) {
        written.push((await changeGeneration(ctx, id, { queuePosition: turn }, ["queued"]))?.sequence ?? 0);
      }
      await expect.poll(() => heard[0]?.at(-1), { timeout: 3000 }).toBe(written.at(-1));
      expect(heard[1]).toEqual(heard[0]);
      const known = heard[0] ?? [];
      expect(known).toEqual([...new Set(known)].toSorted((a, b) => a - b));
      expect(feed.position()).toBe(written.at(-1));
      stops[1]?.();
      const last = await changeGeneration(ctx, id, { queuePosition: 99 }, ["queued"]);
      await expect.poll(() => heard[0]?.at(-1), { timeout: 3000 }).toBe(last?.sequence);
      expect(heard[1]?.at(-1)).toBe(written.at(-1));
    } finally {
      feed.stop();
      await unlisten();
    }
  });
});

describe("failGeneration", () => {
  it.each(statuses.filter(isFinal))("changes nothing of one that is %s", (status) =>
    inDatabase(async (ctx) => {
      const row = await insertGeneration(ctx, await insertImage(ctx), { status });
      await failGeneration(ctx, row, { error: { type: "x", message: "y" } });
      expect(await requireRow(ctx, row.id)).toEqual(row);
    }),
  );
});

describe("cancelGeneration", () => {
  it.each(statuses.filter(isFinal))("of one that is %s is refused", (status) =>
    inDatabase(async (ctx) => {
      const { id } = await insertGeneration(ctx, await insertImage(ctx), { status });
      await expect(cancelGeneration(ctx, id)).rejects.toMatchObject({
        code: "conflict",
        detail: [{ type: "already_finished" }],
      });
    }),
  );

  it.each(statuses.filter((status) => !isFinal(status)))("of one that is %s is noted", (status) =>
    inDatabase(async (ctx) => {
      const { id } = await insertGeneration(ctx, await insertImage(ctx), { status });
      const cancelRequestedAt = ctx.now().toISOString();
      expect(await cancelGeneration(ctx, id)).toMatchObject({ status, cancelRequestedAt });
    }),
  );

  it("asks fal, and stands even if fal does not hear", () =>
    inDatabase(async (ctx) => {
      const row = await insertGeneration(ctx, await insertImage(ctx), { requestId: "abcdefgh" });
      const asked: string[] = [];
      const cancel = (requestId: string) => {
        asked.push(requestId);
        return Promise.reject(new TypeError("fetch failed"));
      };
      const answer = await cancelGeneration({ ...ctx, fal: { ...ctx.fal, cancel } }, row.id);
      expect(answer.cancelRequestedAt).not.toBeNull();
      expect(asked).toEqual(["abcdefgh"]);
    }));

  it("of one that is not there, or is the other mode's, is not found", () =>
    inDatabase(async (ctx) => {
      const { id } = await insertGeneration(ctx, await insertImage(ctx), { mode: "live" });
      for (const unknown of [id, randomUUID()]) {
        await expect(cancelGeneration(ctx, unknown)).rejects.toMatchObject({ code: "not_found" });
      }
    }));
});
