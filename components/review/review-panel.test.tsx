import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createStore } from "zustand/vanilla";

import { WordsProvider } from "@/components/shell/words-provider";
import { messagesIn } from "@/lib/words/catalogue";

import type { ReviewAccess } from "./review-access";
import { ReviewPanel } from "./review-panel";
import { ReviewRoom } from "./review-room";
import type { NewComment, Review, ReviewComment } from "./review-schemas";
import type { ReviewedPlayer } from "./reviewed-player";

const comment: ReviewComment = {
  id: "c1",
  rootId: null,
  authorKey: "bo",
  authorName: "Bo Reviewer",
  body: "Too dark.",
  frame: 37,
  endFrame: 52,
  drawing: null,
  createdAt: "2026-11-28T10:00:00.000Z",
  editedAt: null,
  deletedAt: null,
  resolvedAt: null,
  resolvedByName: null,
  resolvedByGeneration: null,
};

const review: Review = {
  generationId: "a",
  sequence: 1,
  rule: "all",
  state: "needs_review",
  locked: false,
  asked: [{ personId: "me", name: "Me", dueAt: null }],
  decisions: [],
  comments: [comment],
  versions: [{ id: "a", version: 1, status: "completed", state: "needs_review" }],
};

const everything = {
  comment: true,
  edit: (key: string) => key === "me",
  remove: (key: string) => key === "me",
  resolve: true,
  decide: true,
  ask: true,
  makeVersion: true,
};

function accessTo(given: Review, can: Partial<ReviewAccess["can"]> = {}) {
  const said: NewComment[] = [];
  const answered = () => Promise.resolve({ ok: true, data: given } as const);
  const changed = () => Promise.resolve({ ok: true, data: comment } as const);
  const access: ReviewAccess = {
    generationId: "a",
    selfKey: "me",
    people: [],
    can: { ...everything, ...can },
    read: answered,
    comment: (sent) => {
      said.push(sent);
      return changed();
    },
    edit: changed,
    remove: changed,
    resolve: changed,
    decide: answered,
    ask: answered,
    edits: null,
    exports: false,
    subscribe: () => () => undefined,
    versionPath: (id) => `/generations/${id}`,
    commentLink: (id) => id,
  };
  return { access, said };
}

function makePlayer(frame: number) {
  const store = createStore(() => ({
    frame,
    sought: null,
    playing: true,
    range: { in: null, out: null },
    box: null,
  }));
  const player = {
    store,
    last: 60,
    show: vi.fn<ReviewedPlayer["show"]>(),
    play: vi.fn<ReviewedPlayer["play"]>(),
  } satisfies ReviewedPlayer;
  return player;
}

function show(given: Review, can: Partial<ReviewAccess["can"]> = {}) {
  const { access, said } = accessTo(given, can);
  const player = makePlayer(12);
  render(
    <WordsProvider language="en" messages={messagesIn("en")}>
      <ReviewRoom access={access} review={given} player={player}>
        <ReviewPanel decidable />
      </ReviewRoom>
    </WordsProvider>,
  );
  return { player, said };
}

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe("a review beside its video", () => {
  test("says who said what about which frames, and leads there", () => {
    const { player } = show(review);
    const said = screen.getByRole("article", { name: "Comment by Bo Reviewer, frames 37 to 52" });
    expect(said.textContent).toContain("Too dark.");
    fireEvent.click(within(said).getByRole("button", { name: "Go to frames 37 to 52" }));
    expect(player.show).toHaveBeenCalledWith(37);
  });

  test("stands still on the frame that one begins to write about, and goes on when it is sent", async () => {
    const { player, said } = show(review);
    const field = screen.getByRole("textbox", { name: "Your comment" });
    fireEvent.change(field, { target: { value: "Here" } });
    expect(player.show).toHaveBeenCalledWith(12);
    fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
    await waitFor(() => expect(said).toMatchObject([{ body: "Here", frame: 12, endFrame: null }]));
    expect(player.play).toHaveBeenCalledOnce();
  });

  test("says in words whose word counts", () => {
    show(review);
    expect(screen.getByText(/All have to approve: You\./)).toBeTruthy();
    expect(screen.getByText("Needs review")).toBeTruthy();
  });

  test("of an older version is closed, and leads to the newest", () => {
    const newest = { id: "b", version: 2, status: "completed", state: "none" } as const;
    show({ ...review, locked: true, versions: [...review.versions, newest] });
    expect(screen.queryByRole("button", { name: "Approve" })).toBeNull();
    expect(screen.getByRole("link", { name: "Open version 2" }).getAttribute("href")).toBe("/generations/b");
  });

  test("offers nothing to whoever may only read along", () => {
    show(review, { comment: false, decide: false, resolve: false, ask: false, makeVersion: false });
    expect(screen.queryByRole("textbox")).toBeNull();
    for (const name of ["Approve", "Resolve", "Reply", "Ask for review"]) {
      expect(screen.queryByRole("button", { name })).toBeNull();
    }
  });
});
