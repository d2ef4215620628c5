import { describe, expect, it } from "vitest";

import type { Patience } from "@/lib/fal/client";
import { testDatabase, withRollback } from "@/lib/testing/database";
import { entriesOf, expectBalanced, followed, requireRow, submitted } from "@/lib/testing/generations";
import { simulateFal, smallVideoBytes, type SimulatedFal } from "@/lib/testing/simulated-fal";

import type { Ctx } from "../context";
import { cancelGeneration } from "./cancel";
import { followGeneration } from "./follow";
import { lookForRequests } from "./look-for-requests";

const database = testDatabase();
const costMicros = 50_000;

/** How a generation can end, as the person, fal and the ledger see it. */
const ends = {
  /** The video is here, whole; fal was asked once, and what it said it charged is booked. */
  whole: { status: "completed", submits: 1, billed: 1, booked: costMicros, verified: true, stored: "whole" },
  /** The same, with the estimate booked until fal's billing events speak. */
  estimated: {
    status: "completed",
    submits: 1,
    billed: 1,
    booked: costMicros,
    verified: false,
    stored: "whole",
  },
  /** fal said no before it took anything. */
  refused: { status: "failed", submits: 1, billed: 0, booked: 0, stored: "nothing" },
  /** Nothing reached fal's queue. */
  unsent: { status: "failed", submits: 0, billed: 0, booked: 0, stored: "nothing" },
  /** fal took it and we did not hear so: it is never sent again, stays reserved, and looking finds it. */
  taken: { status: "unconfirmed", submits: 1, billed: 1, booked: null, stored: "nothing" },
  /** fal did not take it, which we cannot know: it stays reserved until a person decides. */
  untaken: { status: "unconfirmed", submits: 1, billed: 0, booked: null, stored: "nothing" },
  /** fal could not read the picture, and billed nothing. */
  pictureLost: { status: "failed", submits: 1, billed: 0, booked: 0, stored: "nothing" },
  cancelled: { status: "cancelled", submits: 1, billed: 0, booked: 0, stored: "nothing" },
  /** fal has billed a video that is not to be had any more. */
  lost: { status: "failed", submits: 1, billed: 1, booked: costMicros, stored: "nothing" },
} as const;
type End = keyof typeof ends;

/** The kinds a cell stands for, `kind` or `kind after`, and how each of them ends. */
type Cells = [kinds: string, end: End];

const pages = "500 502 503 504";
const silent = "reset hang";
const garbage = "html broken_json";
const cut = "truncate stall short short_chunked";
const harmless = "slow trickle gzip";
const everything = `401 404 410 429 locked ${pages} ${silent} ${garbage} ${cut} ${harmless}`;
const after = (kinds: string) => kinds.replaceAll(/\S+/g, "$&+after");

/** What one fault does at each point of a generation's life. */
const once: Record<string, Cells[]> = {
  storage_initiate: [
    [`404 410 429 ${pages} ${silent} ${garbage} ${cut} ${harmless}`, "whole"],
    [after(`${pages} ${silent} ${garbage}`), "whole"],
    ["401 locked", "unsent"],
  ],
  storage_put: [
    [`404 410 429 ${pages} ${silent} slow`, "whole"],
    [after(`${pages} ${silent} ${garbage}`), "whole"],
    ["401 locked", "unsent"],
    [garbage, "pictureLost"],
  ],
  submit: [
    [harmless, "whole"],
    ["401 404 429 locked", "refused"],
    [`410 ${pages} ${silent} ${garbage}`, "untaken"],
    [`${after(`410 ${pages} ${silent} ${garbage}`)} ${cut}`, "taken"],
  ],
  status_stream: [[`${everything} cut_stream split_multibyte`, "whole"]],
  status: [[everything, "whole"]],
  result: [[everything, "whole"]],
  media: [[everything, "whole"]],
  cancel: [
    [`401 404 410 429 locked ${pages} ${silent} ${garbage} slow`, "cancelled"],
    [after(`${pages} ${silent} ${garbage}`), "cancelled"],
  ],
};

/** What a fault does that does not go away. */
const forEver: Record<string, Cells[]> = {
  "status_stream status": [[`404 410 ${garbage} short`, "whole"]],
  result: [["404 410 500 502 504", "estimated"]],
  media: [["404 410 502 short", "lost"]],
};

interface Cell {
  route: string;
  kind: string;
  when: string;
  end: End;
}

const cellsOf = (table: Record<string, Cells[]>) =>
  Object.entries(table).flatMap(([route, cells]) =>
    cells.flatMap(([kinds, end]) =>
      kinds.split(" ").map((each): [title: string, cell: Cell] => {
        const [kind = "", when = "before"] = each.split("+");
        return [`${route}: ${kind} ${when} it took effect: ${end}`, { route, kind, when, end }];
      }),
    ),
  );

/** Real minutes become fractions of a second. */
const hasty: Patience = {
  shortMs: 150,
  submitMs: 150,
  transferMs: 1_000,
  streamSilenceMs: 150,
  fileSilenceMs: 100,
  uploadAgainMs: [1, 1],
};

const hurried = { firstRetryMs: 1, longestRetryMs: 1, lockedRetryMs: 1 };

const spoilsBody = `${cut} trickle gzip cut_stream split_multibyte`.split(" ");

async function order({ steer }: SimulatedFal, { route, kind, when }: Cell, count?: number): Promise<void> {
  for (const each of route.split(" ")) {
    await steer("faults", {
      route: each,
      kind,
      ...(spoilsBody.includes(kind) ? {} : { when }),
      ...(count === undefined ? {} : { count }),
      ...(kind === "slow" || kind === "trickle" ? { delayMs: 5 } : {}),
      ...(kind === "trickle" ? { chunkBytes: 4096 } : {}),
    });
  }
}

const calm: Cell = { route: "status_stream", kind: "reset", when: "before", end: "whole" };

/** A generation through its whole life, with a fault ordered on its way. */
async function live(ctx: Ctx, fal: SimulatedFal, cell: Cell, count?: number) {
  const isCancel = cell.route === "cancel";
  // Asking is the net under the stream: it is used only where that breaks.
  if (cell.route === "status") await order(fal, calm, 2);
  await order(fal, cell, count);
  const { row } = await submitted(ctx, isCancel ? { prompt: "[simulate: slow] x" } : {});
  if (isCancel) await cancelGeneration(ctx, row.id);
  if (row.requestId === null) return row;
  await followGeneration(ctx, row, AbortSignal.timeout(50_000), hurried);
  return requireRow(ctx, row.id);
}

/** A video is there whole, or there is nothing under its key. */
async function storedOf(ctx: Ctx, id: string): Promise<string> {
  const key = `videos/${id}.mp4`;
  if ((await ctx.media.size(key)) === null) return "nothing";
  return Buffer.from(await ctx.media.bytes(key)).equals(await smallVideoBytes()) ? "whole" : "a part";
}

async function outcome(ctx: Ctx, { calls, simulator }: SimulatedFal, id: string) {
  const { status, settledMicros: booked } = await requireRow(ctx, id);
  const entries = await entriesOf(ctx, id);
  const kinds = entries.map(({ kind }) => kind).join();
  expect(kinds).toBe(booked === null ? "reserve" : `reserve,${booked > 0 ? "settle" : "release"}`);
  await expectBalanced(ctx);
  return {
    status,
    submits: (await calls())["submit"] ?? 0,
    billed: simulator.ledger().length,
    booked,
    verified: entries.at(-1)?.verified,
    stored: await storedOf(ctx, id),
  };
}

/** Runs a test on a simulated fal of its own. */
function onFal(test: (ctx: Ctx, simulated: SimulatedFal) => Promise<void>): Promise<void> {
  const simulated = simulateFal({}, hasty);
  const parts = { fal: simulated.fal, now: () => new Date() };
  return withRollback(database(), (ctx) => test(ctx, simulated), parts);
}

const soon = { timeout: 10_000, interval: 10 };

describe("a fault that strikes once", { timeout: 90_000 }, () => {
  it.each(cellsOf(once))("%s", (_, cell) =>
    onFal(async (ctx, simulated) => {
      const { id } = await live(ctx, simulated, cell, 1);
      await expect.poll(() => outcome(ctx, simulated, id), soon).toMatchObject(ends[cell.end]);
      const found = await lookForRequests(ctx);
      expect(found).toBe(cell.end === "taken" ? 1 : 0);
      if (found === 0) return;
      await followed(ctx, await requireRow(ctx, id));
      expect(await outcome(ctx, simulated, id)).toEqual(ends.whole);
    }),
  );
});

describe("a fault that stays", { timeout: 90_000 }, () => {
  it.each(cellsOf(forEver))("%s", (_, cell) =>
    onFal(async (ctx, simulated) => {
      const { id } = await live(ctx, simulated, cell);
      expect(await outcome(ctx, simulated, id)).toMatchObject(ends[cell.end]);
    }),
  );

  it("the result is forgotten and fal's books are closed to our key: failed, with the estimate booked", () =>
    onFal(async (ctx, simulated) => {
      await simulated.steer("settings", { history: "forbidden" });
      const { id, errorType } = await live(ctx, simulated, { ...calm, route: "result", kind: "404" });
      expect(errorType).toBe("result_lost");
      expect(await outcome(ctx, simulated, id)).toMatchObject(ends.lost);
    }));

  it("half a day without us: fal's queue has forgotten the request, its history has the video", () =>
    onFal(async (ctx, simulated) => {
      const { row } = await submitted(ctx);
      await expect.poll(() => simulated.simulator.ledger().length, soon).toBe(1);
      await simulated.steer("clock", { advanceSeconds: 12 * 3600 });
      await followed(ctx, row);
      expect(await outcome(ctx, simulated, row.id)).toEqual(ends.estimated);
    }));
});

describe("a picture that did not arrive although fal said so", () => {
  it.each(garbage.split(" "))("%s: the next generation hands it over anew", (kind) =>
    onFal(async (ctx, simulated) => {
      await simulated.steer("faults", { route: "storage_put", kind, count: 1 });
      const first = await submitted(ctx);
      expect(await followed(ctx, first.row)).toMatchObject({ status: "failed", settledMicros: 0 });
      const second = await submitted(ctx);
      expect(await followed(ctx, second.row)).toMatchObject({ status: "completed" });
    }),
  );
});

describe("the state at fal cannot be read while the request runs", () => {
  it.each(["404", "html"])("%s: nothing is given up, and the video comes", (kind) =>
    onFal(async (ctx, simulated) => {
      for (const route of ["status_stream", "status"]) await simulated.steer("faults", { route, kind });
      const { row } = await submitted(ctx, { prompt: "[simulate: slow 2] x" });
      await followed(ctx, row);
      expect(await outcome(ctx, simulated, row.id)).toEqual(ends.whole);
    }),
  );
});
