import { createStore, type StoreApi } from "zustand/vanilla";

import { newId } from "@/components/shell/new-id";
import type { Answer } from "@/components/shell/request-json";
import type { Verdict } from "@/lib/domain/review";

import { type Kept, keptComments, type KeptComments } from "./kept-comments";
import type { Asking, Changed, ReviewAccess } from "./review-access";
import type { Draft, NewComment, Review, ReviewComment } from "./review-schemas";

export type Problem = Extract<Answer<never>, { ok: false }>;

/** A comment that the studio has not been seen to have. */
export interface Unsent extends Kept {
  sending: boolean;
  problem: Problem | null;
}

export interface ReviewState {
  /** As the studio last told it; null before it has. */
  review: Review | null;
  /** Why the review could not be read, until it was. */
  unread: Problem | null;
  unsent: readonly Unsent[];
  /** What is being written, by the thread it answers, or under `new`. */
  drafts: Readonly<Record<string, Draft>>;
  /** Whose picture of the frame is shown above all others. */
  pointedId: string | null;
  /** The comment that is led to, as an address asks for it. */
  soughtId: string | null;
  /** Brings back what an earlier visit left, and sends what it could not. */
  restore: () => Promise<void>;
  /** Reads the review anew; what could not be sent is sent again. */
  refresh: () => Promise<void>;
  receive: (review: Review) => void;
  setDraft: (key: string, change: Partial<Draft> | null) => void;
  point: (id: string | null) => void;
  seek: (id: string | null) => void;
  /** Shows it at once, and keeps it until the studio has it. */
  send: (comment: Omit<NewComment, "id">) => void;
  sendAgain: (id: string) => void;
  discard: (id: string) => void;
  edit: (id: string, change: Changed) => Promise<Problem | null>;
  remove: (id: string) => Promise<Problem | null>;
  resolve: (id: string, resolved: boolean) => Promise<Problem | null>;
  decide: (verdict: Verdict) => Promise<Problem | null>;
  ask: (asking: Asking) => Promise<Problem | null>;
}

export type ReviewStore = StoreApi<ReviewState>;
type Get = ReviewStore["getState"];
type Set = ReviewStore["setState"];

/** What is under way: the two ends of it, and what the browser keeps meanwhile. */
interface Ends {
  get: Get;
  set: Set;
  access: ReviewAccess;
  kept: KeptComments;
}

export const emptyDraft: Draft = { body: "", named: [], at: null, whole: false, drawing: [] };

/** No answer, or one that says the fault was the studio's: it may have it, and the same id makes it one. */
const mayHelp = ({ status }: Problem) => status === null || status >= 500;

function changeUnsent({ set }: Pick<Ends, "set">, id: string, change: Partial<Unsent>): void {
  set(({ unsent }) => ({
    unsent: unsent.map((each) => (each.comment.id === id ? { ...each, ...change } : each)),
  }));
}

async function sendOne({ get, set, access }: Ends, id: string): Promise<void> {
  const found = get().unsent.find(({ comment }) => comment.id === id);
  if (!found || found.sending) return;
  changeUnsent({ set }, id, { sending: true, problem: null });
  const answer = await access.comment(found.comment);
  if (answer.ok) await get().refresh();
  // It stays until the review has it.
  changeUnsent({ set }, id, { sending: false, problem: answer.ok ? null : answer });
}

function sendActions(ends: Ends): Pick<ReviewState, "restore" | "send" | "sendAgain" | "discard"> {
  const { get, set, kept } = ends;
  const without = (id: string) =>
    set(({ unsent }) => ({ unsent: unsent.filter(({ comment }) => comment.id !== id) }));
  return {
    restore: async () => {
      const { unsent, drafts } = await kept.read();
      const { review } = get();
      const known = new Set(
        [...(review?.comments ?? []), ...get().unsent.map(({ comment }) => comment)].map(({ id }) => id),
      );
      const missing = unsent.filter(({ comment }) => !known.has(comment.id));
      for (const { comment } of unsent)
        if (review?.comments.some(({ id }) => id === comment.id)) kept.letGo(comment.id);
      const waiting = missing.map((each) => ({ ...each, sending: false, problem: null }));
      set((state) => ({ unsent: [...state.unsent, ...waiting], drafts: { ...drafts, ...state.drafts } }));
      await Promise.all(missing.map(({ comment }) => sendOne(ends, comment.id)));
    },
    send: (said) => {
      const comment = { ...said, id: newId() };
      const at = new Date().toISOString();
      kept.keep({ comment, at });
      set(({ unsent }) => ({ unsent: [...unsent, { comment, at, sending: false, problem: null }] }));
      void sendOne(ends, comment.id);
    },
    sendAgain: (id) => void sendOne(ends, id),
    discard: (id) => {
      kept.letGo(id);
      without(id);
    },
  };
}

/** One reading at a time; whoever asks meanwhile has another one after it. */
function makeReader({ get, set, access }: Ends): () => Promise<void> {
  let reading: Promise<void> | null = null;
  let again = false;
  const readAll = async () => {
    do {
      again = false;
      const answer = await access.read();
      if (answer.ok) get().receive(answer.data);
      else set({ unread: answer });
    } while (again);
  };
  return () => {
    again = true;
    reading ??= readAll().finally(() => (reading = null));
    return reading;
  };
}

function readActions(ends: Ends): Pick<ReviewState, "refresh" | "receive"> {
  const { get, set, kept } = ends;
  const read = makeReader(ends);
  return {
    refresh: async () => {
      await read();
      if (get().unread) return;
      for (const { comment, problem } of get().unsent) {
        if (problem && mayHelp(problem)) void sendOne(ends, comment.id);
      }
    },
    receive: (review) => {
      if (review.sequence < (get().review?.sequence ?? 0)) return set({ unread: null });
      const known = new Set(review.comments.map(({ id }) => id));
      const arrived = get().unsent.filter(({ comment }) => known.has(comment.id));
      for (const { comment } of arrived) kept.letGo(comment.id);
      set(({ unsent }) => ({
        review,
        unread: null,
        ...(arrived.length > 0 ? { unsent: unsent.filter(({ comment }) => !known.has(comment.id)) } : {}),
      }));
    },
  };
}

type Changes = Pick<ReviewState, "edit" | "remove" | "resolve" | "decide" | "ask">;

function changeActions({ get, set, access }: Ends): Changes {
  const take = (answer: Answer<ReviewComment>): Problem | null => {
    if (!answer.ok) return answer;
    set(({ review }) => ({
      review: review && {
        ...review,
        comments: review.comments.map((each) => (each.id === answer.data.id ? answer.data : each)),
      },
    }));
    void get().refresh();
    return null;
  };
  const takeAll = (answer: Answer<Review>): Problem | null => {
    if (!answer.ok) return answer;
    get().receive(answer.data);
    return null;
  };
  let decision: { id: string; verdict: Verdict } | null = null;
  return {
    edit: async (id, change) => take(await access.edit(id, change)),
    remove: async (id) => take(await access.remove(id)),
    resolve: async (id, resolved) => take(await access.resolve(id, resolved)),
    decide: async (verdict) => {
      // After a failure the same word is the same decision.
      if (decision?.verdict !== verdict) decision = { id: newId(), verdict };
      const problem = takeAll(await access.decide(decision));
      if (!problem) decision = null;
      return problem;
    },
    ask: async (asking) => takeAll(await access.ask(asking)),
  };
}

/** Whether nothing would be lost with it. */
const isEmpty = ({ body, drawing, whole }: Draft) => body === "" && drawing.length === 0 && !whole;

function draftActions({ set, kept, get }: Ends): Pick<ReviewState, "setDraft" | "point" | "seek"> {
  return {
    setDraft: (key, change) => {
      const { [key]: before = emptyDraft, ...others } = get().drafts;
      const next = change && { ...before, ...change };
      const drafts = next ? { ...others, [key]: next } : others;
      set({ drafts });
      const worth = Object.entries(drafts).filter(([, draft]) => !isEmpty(draft));
      kept.keepDrafts(Object.fromEntries(worth));
    },
    point: (pointedId) => set({ pointedId }),
    seek: (soughtId) => set({ soughtId }),
  };
}

/** A review as one looks at it and takes part; one a mount. */
export function createReviewStore(
  access: ReviewAccess,
  review: Review | null,
  kept = keptComments(access.generationId, access.selfKey),
): ReviewStore {
  return createStore<ReviewState>((set, get) => {
    const ends = { get, set, access, kept };
    return {
      review,
      unread: null,
      unsent: [],
      drafts: {},
      pointedId: null,
      soughtId: null,
      ...readActions(ends),
      ...draftActions(ends),
      ...sendActions(ends),
      ...changeActions(ends),
    };
  });
}
