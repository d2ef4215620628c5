import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";

import type { Drawing } from "@/lib/domain/drawing";
import type { Mode } from "@/lib/domain/generation";
import type { NoticeKind } from "@/lib/domain/notice";
import {
  type ReviewRule,
  reviewRules,
  type ReviewState,
  reviewStates,
  type Verdict,
  verdicts,
} from "@/lib/domain/review";

import { generations } from "./generations";
import { instant } from "./images";
import { users } from "./people";

const oneOf = (column: string, values: readonly string[]) =>
  sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(", ")})`);

const generationId = () =>
  uuid("generation_id")
    .notNull()
    .references(() => generations.id);

/** One for each generation that anybody said something about or was asked about. */
export const reviews = pgTable(
  "reviews",
  {
    generationId: generationId().primaryKey(),
    mode: text("mode").$type<Mode>().notNull(),
    rule: text("rule").$type<ReviewRule>().notNull(),
    /** What the decisions come to, kept with them. */
    state: text("state").$type<ReviewState>().notNull(),
    /** Place in the order of all changes, of the last change to anything of it. */
    sequence: bigint("sequence", { mode: "number" }).notNull(),
  },
  (table) => [
    index("reviews_in_order").on(table.mode, table.sequence),
    index("reviews_by_state").on(table.state),
    check("reviews_rule", oneOf("rule", reviewRules)),
    check("reviews_state", oneOf("state", reviewStates)),
  ],
);

/** Who was asked to look, and by when. */
export const reviewRequests = pgTable(
  "review_requests",
  {
    generationId: generationId(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    askedBy: text("asked_by").references(() => users.id),
    askedAt: instant("asked_at").notNull(),
    dueAt: instant("due_at"),
  },
  (table) => [
    primaryKey({ columns: [table.generationId, table.userId] }),
    index("review_requests_of_user").on(table.userId),
  ],
);

/** Who writes: a member, or a guest of a share, or neither where one works alone. The name is as it was then. */
const author = () => ({
  authorId: text("author_id").references(() => users.id),
  guestId: uuid("guest_id"),
  authorName: text("author_name").notNull(),
});

/** What is said about a generation, a frame of it or a range of frames. Its id is made where it is written: sent twice, it is one. */
export const comments = pgTable(
  "comments",
  {
    id: uuid("id").primaryKey(),
    generationId: generationId(),
    /** The comment it answers, which answers none itself. */
    rootId: uuid("root_id"),
    ...author(),
    body: text("body").notNull(),
    /** From 0; null of what is said about all of it. */
    frame: integer("frame"),
    /** The last frame of a range. */
    endFrame: integer("end_frame"),
    drawing: jsonb("drawing").$type<Drawing>(),
    createdAt: instant("created_at").notNull(),
    editedAt: instant("edited_at"),
    /** Its words are gone then; what answers it stays. */
    deletedAt: instant("deleted_at"),
    resolvedAt: instant("resolved_at"),
    resolvedByName: text("resolved_by_name"),
    /** The version whose approval resolved it. */
    resolvedByGeneration: uuid("resolved_by_generation"),
  },
  (table) => [
    index("comments_of_generation").on(table.generationId, table.createdAt),
    check("comments_frame", sql`frame >= 0 and (end_frame is null or end_frame > frame)`),
  ],
);

/** What a comment said before it was edited. */
export const commentEdits = pgTable(
  "comment_edits",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    commentId: uuid("comment_id")
      .notNull()
      .references(() => comments.id),
    body: text("body").notNull(),
    drawing: jsonb("drawing").$type<Drawing>(),
    /** When it was replaced. */
    at: instant("at").notNull(),
  },
  (table) => [index("comment_edits_of_comment").on(table.commentId)],
);

/** Decisions are only ever added; of each who decided, the last one counts. */
export const decisions = pgTable(
  "decisions",
  {
    id: uuid("id").primaryKey(),
    generationId: generationId(),
    ...author(),
    verdict: text("verdict").$type<Verdict>().notNull(),
    at: instant("at").notNull(),
  },
  (table) => [
    index("decisions_of_generation").on(table.generationId, table.at),
    check("decisions_verdict", oneOf("verdict", verdicts)),
  ],
);

/** What a person is told in the studio. */
export const notices = pgTable(
  "notices",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    kind: text("kind").$type<NoticeKind>().notNull(),
    generationId: generationId(),
    commentId: uuid("comment_id"),
    byName: text("by_name").notNull(),
    at: instant("at").notNull(),
    readAt: instant("read_at"),
  },
  (table) => [
    index("notices_of_user").on(table.userId, table.id),
    index("notices_unread")
      .on(table.userId)
      .where(sql`read_at is null`),
  ],
);
