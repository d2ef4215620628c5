import * as z from "zod/mini";

import { Drawing, Shape } from "@/lib/domain/drawing";
import { statuses } from "@/lib/domain/generation";
import { reviewRules, reviewStates, verdicts } from "@/lib/domain/review";

const nullableText = z.nullable(z.string());
const frame = z.nullable(z.int());

export const ReviewComment = z.object({
  id: z.string(),
  /** Null of one that begins a thread. */
  rootId: nullableText,
  authorKey: z.string(),
  authorName: z.string(),
  body: z.string(),
  frame,
  endFrame: frame,
  drawing: z.nullable(Drawing),
  createdAt: z.string(),
  editedAt: nullableText,
  deletedAt: nullableText,
  resolvedAt: nullableText,
  resolvedByName: nullableText,
  resolvedByGeneration: nullableText,
});
export type ReviewComment = z.infer<typeof ReviewComment>;

/** What the routes of a review answer, for pages; loaded with the first answer. */
export const Review = z.object({
  generationId: z.string(),
  sequence: z.number(),
  rule: z.enum(reviewRules),
  state: z.enum(reviewStates),
  locked: z.boolean(),
  asked: z.array(z.object({ personId: z.string(), name: z.string(), dueAt: nullableText })),
  decisions: z.array(
    z.object({ authorKey: z.string(), authorName: z.string(), verdict: z.enum(verdicts), at: z.string() }),
  ),
  comments: z.array(ReviewComment),
  versions: z.array(
    z.object({ id: z.string(), version: z.int(), status: z.enum(statuses), state: z.enum(reviewStates) }),
  ),
});
export type Review = z.infer<typeof Review>;

export const Edits = z.object({
  edits: z.array(z.object({ body: z.string(), drawing: z.nullable(Drawing), at: z.string() })),
});
export type Edits = z.infer<typeof Edits>;

/** A comment as it is sent. The id is made where it is written: sent twice, it is one comment. */
export const NewComment = z.object({
  id: z.string(),
  rootId: nullableText,
  body: z.string(),
  frame,
  endFrame: frame,
  drawing: z.nullable(Drawing),
});
export type NewComment = z.infer<typeof NewComment>;

/** What the browser keeps of a comment until the studio has it. */
export const KeptComment = z.object({ comment: NewComment, at: z.string() });

export const Draft = z.object({
  body: z.string(),
  /** Who was chosen after an `@`. */
  named: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Null until something is written or drawn: it is about what is in the picture then. */
  at: z.nullable(z.object({ frame: z.int(), endFrame: frame })),
  /** About the video as a whole. */
  whole: z.boolean(),
  drawing: z.array(Shape),
});
export type Draft = z.infer<typeof Draft>;

/** By the id of the thread that is answered, or `new`. */
export const Drafts = z.record(z.string(), Draft);
