import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { finalStatuses, isFinal, statusesBefore, statuses, transitions } from "./generation";
import { Generation } from "./generation-schema";

/** The table in the source's comment, read as data: what is drawn there is what holds. */
function drawnTransitions(): Record<string, string[]> {
  const source = readFileSync(new URL("./generation.ts", import.meta.url), "utf8");
  const rows = [...source.matchAll(/^ \* \|(.*)\|$/gm)].map((row) =>
    (row[1] ?? "").split("|").map((cell) => cell.trim()),
  );
  const [, ...columns] = rows[0] ?? [];
  const drawn: Record<string, string[]> = {};
  for (const [from, ...cells] of rows.slice(2)) {
    if (from === undefined || cells.length !== columns.length) continue;
    drawn[from] = columns.filter((_, index) => cells[index] === "yes");
  }
  return drawn;
}

describe("the life of a generation", () => {
  it("is what the table in the comment draws", () => {
    expect(transitions).toEqual({ ...drawnTransitions(), completed: [], failed: [], cancelled: [] });
  });

  it("ends completed, failed or cancelled, and nowhere else", () => {
    expect(finalStatuses).toEqual(["completed", "failed", "cancelled"]);
    expect(statuses.filter((status) => isFinal(status))).toEqual(finalStatuses);
  });

  it("never stays where it is, and reaches an end from everywhere", () => {
    for (const status of statuses) {
      expect(transitions[status]).not.toContain(status);
      expect(new Set(transitions[status]).size).toBe(transitions[status].length);
    }
    for (const status of statuses.filter((each) => !isFinal(each))) {
      expect(transitions[status]).toEqual(expect.arrayContaining([...finalStatuses]));
    }
  });

  it.each([
    ["queued", ["generating", "unconfirmed"]],
    ["generating", ["queued", "unconfirmed"]],
    ["completed", ["queued", "generating", "unconfirmed"]],
    ["failed", ["queued", "generating", "unconfirmed"]],
    ["cancelled", ["queued", "generating", "unconfirmed"]],
    ["unconfirmed", ["queued"]],
  ] as const)("comes to %s only from %j", (to, from) => {
    expect(statusesBefore(to)).toEqual(from);
  });
});

describe("a generation as it is shown", () => {
  const queued = {
    id: "3f0c9a52-6a3c-4a5e-9d0e-2b8f6d1f7c11",
    requestId: null,
    mode: "demo",
    status: "queued",
    prompt: "The kite rises.",
    input: { prompt: "The kite rises.", num_frames: 189 },
    error: null,
    queuePosition: null,
    progress: null,
    cost: { reservedMicros: 400_000, settledMicros: null },
    video: null,
    image: { url: "/media/images/a", width: 832, height: 480 },
    seed: null,
    parentId: null,
    createdAt: "2026-11-30T23:59:59.000Z",
    startedAt: null,
    completedAt: null,
    cancelRequestedAt: null,
    createdBy: null,
  };

  it("may lack everything that only fal can tell", () => {
    expect(Generation.parse(queued)).toMatchObject(queued);
  });

  it("of an older version is in no project, carries no tag and is nobody's favourite", () => {
    const later = {
      parentFrame: null,
      noteId: null,
      favourite: false,
      tags: [],
      projectId: null,
      deletedAt: null,
    };
    expect(Generation.parse(queued)).toEqual({ ...queued, ...later });
  });

  it.each([
    ["a status of fal's own", { status: "IN_QUEUE" }],
    ["an unknown mode", { mode: "test" }],
    ["an id that is no UUID", { id: "1" }],
    ["a part of a micro", { cost: { reservedMicros: 0.5, settledMicros: null } }],
    ["money that flows back", { cost: { reservedMicros: 0, settledMicros: -1 } }],
    ["a time without its zone", { createdAt: "2026-11-30T23:59:59" }],
    ["a missing picture", { image: null }],
  ])("is refused with %s", (_what, change) => {
    expect(Generation.safeParse({ ...queued, ...change }).success).toBe(false);
  });
});
