import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createStore } from "zustand/vanilla";

import { WordsProvider } from "@/components/shell/words-provider";
import type { Shape } from "@/lib/domain/drawing";
import { messagesIn } from "@/lib/words/catalogue";

import type { Changed, ReviewAccess } from "./review-access";
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

const arrow = { kind: "arrow", colour: "red", from: [0, 0], to: [1, 1] } satisfies Shape;

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

type Can = Partial<ReviewAccess["can"]>;
type People = ReviewAccess["people"];

function accessTo(given: Review, can: Can, people: People) {
  const said: NewComment[] = [];
  const changes: Changed[] = [];
  const answered = () => Promise.resolve({ ok: true, data: given } as const);
  const changed = () => Promise.resolve({ ok: true, data: comment } as const);
  const access: ReviewAccess = {
    generationId: "a",
    selfKey: "me",
    selfName: "Me Myself",
    people,
    can: { ...everything, ...can },
    read: answered,
    comment: (sent) => {
      said.push(sent);
      return changed();
    },
    edit: (_, change) => {
      changes.push(change);
      return changed();
    },
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
  return { access, said, changes };
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
    lookAt: vi.fn<ReviewedPlayer["lookAt"]>(),
    play: vi.fn<ReviewedPlayer["play"]>(),
  } satisfies ReviewedPlayer;
  return player;
}

function show(given: Review, can: Can = {}, people: People = []) {
  const { access, said, changes } = accessTo(given, can, people);
  const player = makePlayer(12);
  render(
    <WordsProvider language="en" messages={messagesIn("en")}>
      <ReviewRoom access={access} review={given} player={player}>
        <ReviewPanel decidable />
      </ReviewRoom>
    </WordsProvider>,
  );
  return { player, said, changes };
}

beforeEach(() => localStorage.clear());
afterEach(cleanup);

describe("a review beside its video", () => {
  test("says who said what about which frames, and leads there", () => {
    const { player } = show(review);
    const said = screen.getByRole("article", { name: "Comment by Bo Reviewer, frames 37 to 52" });
    expect(said.textContent).toContain("Too dark.");
    fireEvent.click(within(said).getByRole("button", { name: "Play frames 37 to 52" }));
    expect(player.lookAt).toHaveBeenCalledWith({ frame: 37, endFrame: 52 });
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

  test("speaks of naming people to those who can name somebody, and to nobody else", () => {
    show(review);
    expect(screen.getByPlaceholderText("What do you see?").getAttribute("aria-autocomplete")).toBeNull();
    cleanup();
    show(review, {}, [{ id: "bo", name: "Bo Reviewer", removed: false }]);
    expect(screen.getByPlaceholderText("What do you see? @ names somebody")).toBeTruthy();
  });

  test("a drawing is taken away while its comment is changed, or stays when that is given up", async () => {
    const drawn = { ...comment, authorKey: "me", endFrame: null, drawing: [arrow] };
    const { changes } = show({ ...review, comments: [drawn] });
    const edit = async () => {
      fireEvent.click(screen.getByRole("button", { name: "More for this comment" }));
      fireEvent.click(await screen.findByRole("button", { name: "Edit" }));
      fireEvent.click(screen.getByRole("button", { name: "Remove the drawing" }));
      expect(screen.queryByRole("button", { name: "Remove the drawing" })).toBeNull();
    };
    await edit();
    fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(changes).toEqual([]);
    await edit();
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(changes).toEqual([{ body: "Too dark.", drawing: null }]));
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
