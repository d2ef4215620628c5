import { randomUUID } from "node:crypto";

import { describe, expect, it } from "vitest";

import { mentionOf } from "@/lib/domain/mention";
import { testDatabase, testNow, withRollback } from "@/lib/testing/database";
import { insertGeneration, insertImage } from "@/lib/testing/generations";
import { actingAs, insertMember } from "@/lib/testing/people";
import { readCsv } from "@/lib/testing/read-csv";

import type { Ctx } from "../context";
import { addComment } from "./add-comment";
import { deleteComment, resolveComment } from "./change-comment";
import type { CommentInput } from "./comment-input";
import { decide } from "./decide";
import { exportReview } from "./export";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>) => withRollback(database(), test);

const said = (fields: Partial<CommentInput> = {}): CommentInput => ({
  id: randomUUID(),
  rootId: null,
  body: "Too dark.",
  frame: null,
  endFrame: null,
  drawing: null,
  ...fields,
});

/** A clock of which each look is a second later. */
function ticking(ctx: Ctx): Ctx {
  let seconds = 0;
  return { ...ctx, now: () => new Date(testNow.getTime() + 1000 * seconds++) };
}

async function reviewed(given: Ctx) {
  const ctx = ticking(given);
  const ada = await insertMember(ctx, "creator", { name: "Ada Maker" });
  const bo = await insertMember(ctx, "reviewer", { name: "Bo Reviewer" });
  const { id } = await insertGeneration(ctx, await insertImage(ctx), {
    status: "completed",
    videoKey: "videos/x.mp4",
    videoWidth: 320,
    videoHeight: 192,
    videoFps: 24,
    videoFrames: 189,
    videoSeconds: 7.875,
  });
  const asAda = actingAs(ctx, ada);
  const asBo = actingAs(ctx, bo);
  const drawing = [
    {
      kind: "box" as const,
      colour: "red" as const,
      from: [0, 0] as [number, number],
      to: [1, 1] as [number, number],
    },
  ];
  const note = await addComment(
    asBo,
    id,
    said({ frame: 37, endFrame: 48, body: "=1+1, too dark\nhere", drawing }),
  );
  const whole = await addComment(asBo, id, said({ body: "Nice." }));
  const answer = await addComment(asAda, id, said({ rootId: note.id, body: `${mentionOf(bo)} done` }));
  const gone = await addComment(asAda, id, said({ body: "A secret." }));
  await deleteComment(asAda, gone.id);
  await resolveComment(asAda, note.id, { resolved: true });
  await decide(asBo, id, { id: randomUUID(), verdict: "changes_requested" });
  return { id, note, whole, answer, drawing };
}

describe("what was said, as a file", () => {
  it("as CSV has a line for each comment, threads together, with frames from 0 and their timecode", () =>
    inDatabase(async (ctx) => {
      const { id, note, whole, answer, drawing } = await reviewed(ctx);
      const { name, text } = await exportReview(ctx, id, "csv");
      expect(name).toBe(`firstframe-review-${id}.csv`);
      const [head = [], ...lines] = readCsv(text.slice(1));
      const rows = lines.map((line) => Object.fromEntries(head.map((column, at) => [column, line[at]])));
      expect(rows.map(({ comment }) => comment)).toEqual([note.id, answer.id, whole.id, expect.any(String)]);
      expect(rows[0]).toMatchObject({
        frame: "37",
        end_frame: "48",
        timecode: "00:00:01:13",
        end_timecode: "00:00:02:00",
        author: "Bo Reviewer",
        text: "'=1+1, too dark\nhere",
        resolved_by: "Ada Maker",
      });
      expect(JSON.parse(rows[0]?.drawing ?? "")).toEqual(drawing);
      expect(rows[1]).toMatchObject({ answers: note.id, text: "'@Bo Reviewer done", frame: "" });
      expect(text).not.toContain("secret");
    }));

  it("as JSON holds threads with their answers, and the decisions", () =>
    inDatabase(async (ctx) => {
      const { id, note, answer } = await reviewed(ctx);
      const { text } = await exportReview(ctx, id, "json");
      const told = JSON.parse(text) as { comments: unknown[] };
      expect(told).toMatchObject({
        generation: { id, version: 1 },
        video: { fps: 24, numFrames: 189 },
        state: "changes_requested",
        decisions: [{ authorName: "Bo Reviewer", verdict: "changes_requested", guest: false }],
      });
      expect(told.comments[0]).toMatchObject({
        id: note.id,
        frame: 37,
        timecode: "00:00:01:13",
        answers: [{ id: answer.id, text: "@Bo Reviewer done" }],
      });
      expect(text).not.toContain("secret");
    }));
});
