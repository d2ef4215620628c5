import { beforeEach, describe, expect, it, vi } from "vitest";

import type { Answer } from "@/components/shell/request-json";

import { keptComments } from "./kept-comments";
import type { ReviewAccess } from "./review-access";
import type { NewComment, Review, ReviewComment } from "./review-schemas";
import { createReviewStore } from "./review-store";
import { threadsOf } from "./threads";

const none: Review = {
  generationId: "a",
  sequence: 0,
  rule: "any",
  state: "none",
  locked: false,
  asked: [],
  decisions: [],
  comments: [],
  versions: [],
};

const away = { ok: false, status: null, message: null } as const;
const refused = { ok: false, status: 422, message: "Too long." } as const;

/** A studio in memory: what was sent once is there once, whatever became of the answer. */
function studio() {
  let review = none;
  const sent: string[] = [];
  let lost: "answer" | "request" | null = null;
  const asComment = (comment: NewComment): ReviewComment => ({
    ...comment,
    authorKey: "me",
    authorName: "Me",
    createdAt: "2026-11-28T10:00:00.000Z",
    editedAt: null,
    deletedAt: null,
    resolvedAt: null,
    resolvedByName: null,
    resolvedByGeneration: null,
  });
  const take = (comment: NewComment) => {
    if (review.comments.some(({ id }) => id === comment.id)) return;
    const sequence = review.sequence + 1;
    review = { ...review, sequence, comments: [...review.comments, asComment(comment)] };
  };
  const never = () => Promise.resolve<Answer<never>>(away);
  const access: ReviewAccess = {
    generationId: "a",
    selfKey: "me",
    selfName: "",
    people: [],
    can: {
      comment: true,
      edit: () => true,
      remove: () => true,
      resolve: true,
      decide: true,
      ask: true,
      makeVersion: true,
    },
    read: () => Promise.resolve(lost === "request" ? away : { ok: true, data: review }),
    comment: (comment) => {
      sent.push(comment.id);
      if (lost !== "request") take(comment);
      return Promise.resolve(lost ? away : { ok: true, data: asComment(comment) });
    },
    edit: never,
    remove: never,
    resolve: never,
    decide: never,
    ask: never,
    edits: null,
    subscribe: () => () => undefined,
    versionPath: (id) => id,
    exports: true,
    commentLink: (id) => id,
  };
  return {
    access,
    sent,
    lose: (what: typeof lost) => {
      lost = what;
    },
    bodies: () => review.comments.map(({ body }) => body),
  };
}

const said = (body: string) => ({ rootId: null, body, frame: 3, endFrame: null, drawing: null });
const kept = () => keptComments("a", "me");
const shown = ({ getState }: ReturnType<typeof createReviewStore>) =>
  threadsOf(getState().review?.comments ?? [], getState().unsent, "me").map(({ root }) => root.body);
const nothingOnItsWay = (store: ReturnType<typeof createReviewStore>) =>
  vi.waitFor(() => expect(store.getState().unsent.some(({ sending }) => sending)).toBe(false));

beforeEach(() => localStorage.clear());

describe("a comment", () => {
  it("is shown at once, and once when the studio has it", async () => {
    const { access, bodies } = studio();
    const store = createReviewStore(access, none);
    store.getState().send(said("Dark."));
    expect(shown(store)).toEqual(["Dark."]);
    await vi.waitFor(() => expect(store.getState().unsent).toEqual([]));
    expect(shown(store)).toEqual(["Dark."]);
    expect(bodies()).toEqual(["Dark."]);
    expect((await kept().read()).unsent).toEqual([]);
  });

  it.each(["answer", "request"] as const)("whose %s was lost is sent again as the same one", async (what) => {
    const { access, sent, lose, bodies } = studio();
    const store = createReviewStore(access, none);
    lose(what);
    store.getState().send(said("Dark."));
    await nothingOnItsWay(store);
    expect(store.getState().unsent).toMatchObject([{ problem: away }]);
    expect(shown(store)).toEqual(["Dark."]);
    lose(null);
    await store.getState().refresh();
    await vi.waitFor(() => expect(store.getState().unsent).toEqual([]));
    expect(new Set(sent).size).toBe(1);
    expect(bodies()).toEqual(["Dark."]);
    expect(shown(store)).toEqual(["Dark."]);
  });

  it("that did not arrive outlives the page", async () => {
    const { access, lose, bodies } = studio();
    lose("request");
    const before = createReviewStore(access, none);
    before.getState().send(said("Dark."));
    await nothingOnItsWay(before);
    lose(null);
    const after = createReviewStore(access, none);
    await after.getState().restore();
    await vi.waitFor(() => expect(after.getState().unsent).toEqual([]));
    expect(bodies()).toEqual(["Dark."]);
    expect((await kept().read()).unsent).toEqual([]);
  });

  it("that was refused stays until somebody says what becomes of it", async () => {
    const { access, sent } = studio();
    const store = createReviewStore({ ...access, comment: () => Promise.resolve(refused) }, none);
    store.getState().send(said("Dark."));
    await nothingOnItsWay(store);
    await store.getState().refresh();
    expect(store.getState().unsent).toMatchObject([{ problem: refused }]);
    expect(sent).toEqual([]);
    store.getState().discard(store.getState().unsent[0]?.comment.id ?? "");
    expect(shown(store)).toEqual([]);
    expect((await kept().read()).unsent).toEqual([]);
  });

  it("of somebody else in this browser is not sent", async () => {
    const { access, lose } = studio();
    lose("request");
    const store = createReviewStore(access, none);
    store.getState().send(said("Dark."));
    await nothingOnItsWay(store);
    expect((await keptComments("a", "other").read()).unsent).toEqual([]);
  });
});

describe("a review", () => {
  it("that is older than what is shown changes nothing", () => {
    const store = createReviewStore(studio().access, { ...none, sequence: 5, state: "approved" });
    store.getState().receive({ ...none, sequence: 4, state: "rejected" });
    expect(store.getState().review).toMatchObject({ sequence: 5, state: "approved" });
  });

  it("that cannot be read says so and keeps what is shown", async () => {
    const { access, lose } = studio();
    const store = createReviewStore(access, { ...none, state: "approved" });
    lose("request");
    await store.getState().refresh();
    expect(store.getState()).toMatchObject({ unread: away, review: { state: "approved" } });
    lose(null);
    await store.getState().refresh();
    expect(store.getState().unread).toBeNull();
  });
});

describe("a decision", () => {
  it("that got no answer is the same one when it is made again", async () => {
    const { access } = studio();
    const ids: string[] = [];
    const store = createReviewStore(
      {
        ...access,
        decide: ({ id }) => {
          ids.push(id);
          return Promise.resolve(ids.length === 1 ? away : { ok: true, data: { ...none, sequence: 1 } });
        },
      },
      none,
    );
    expect(await store.getState().decide("approved")).toEqual(away);
    expect(await store.getState().decide("approved")).toBeNull();
    await store.getState().decide("approved");
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });
});

describe("a draft", () => {
  it("outlives a reload, and is gone when it is sent", async () => {
    const { access } = studio();
    const before = createReviewStore(access, none);
    before.getState().setDraft("new", { body: "Half a" });
    const after = createReviewStore(access, none);
    await after.getState().restore();
    expect(after.getState().drafts.new?.body).toBe("Half a");
    after.getState().setDraft("new", null);
    expect((await kept().read()).drafts).toEqual({});
  });
});
