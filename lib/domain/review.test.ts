import { describe, expect, it } from "vitest";

import { type Decision, presentDecisions, reviewState, type Verdict } from "./review";

let minute = 0;
const says = (authorKey: string, verdict: Verdict): Decision => ({
  authorKey,
  authorName: authorKey,
  verdict,
  at: `2026-11-28T10:${String(minute++).padStart(2, "0")}:00.000Z`,
});

describe("present decisions", () => {
  it("are the last of each", () => {
    const decisions = [says("ada", "approved"), says("bo", "rejected"), says("ada", "changes_requested")];
    expect(presentDecisions(decisions).map(({ authorKey, verdict }) => [authorKey, verdict])).toEqual([
      ["ada", "changes_requested"],
      ["bo", "rejected"],
    ]);
  });
});

describe("any one", () => {
  it.each([
    { decided: [], asked: [], state: "none" },
    { decided: [], asked: ["ada"], state: "needs_review" },
    { decided: [says("ada", "approved")], asked: ["ada", "bo"], state: "approved" },
    { decided: [says("ada", "approved"), says("bo", "rejected")], asked: ["ada"], state: "rejected" },
    { decided: [says("guest:1", "changes_requested")], asked: [], state: "changes_requested" },
  ] as const)("$decided of $asked is $state", ({ decided, asked, state }) => {
    expect(reviewState("any", decided, asked)).toBe(state);
  });
});

describe("all who were asked", () => {
  it.each([
    { decided: [says("ada", "approved")], asked: ["ada", "bo"], state: "needs_review" },
    { decided: [says("ada", "approved"), says("bo", "approved")], asked: ["ada", "bo"], state: "approved" },
    {
      decided: [says("ada", "changes_requested"), says("bo", "approved")],
      asked: ["ada", "bo"],
      state: "changes_requested",
    },
    {
      decided: [says("ada", "rejected"), says("bo", "changes_requested")],
      asked: ["ada", "bo"],
      state: "rejected",
    },
    { decided: [says("eve", "rejected")], asked: ["ada"], state: "needs_review" },
    { decided: [says("eve", "approved")], asked: [], state: "approved" },
  ] as const)("$decided of $asked is $state", ({ decided, asked, state }) => {
    expect(reviewState("all", decided, asked)).toBe(state);
  });

  it("asking one more opens an approval again", () => {
    const decided = [says("ada", "approved")];
    expect(reviewState("all", decided, ["ada"])).toBe("approved");
    expect(reviewState("all", decided, ["ada", "bo"])).toBe("needs_review");
  });
});
