import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  doublePrecision,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

import type { LogLine } from "@/lib/domain/fal-contract";
import { modes, statuses, type Mode, type Status } from "@/lib/domain/generation";
import { textLength } from "@/lib/domain/model-fields";
import { unspacedRanges, wordSeparators } from "@/lib/domain/search-words";
import { shapes, type Crop, type Shape } from "@/lib/domain/sizes";

import { images, instant } from "./images";
import { projects } from "./projects";

const micros = (name: string) => bigint(name, { mode: "number" });
const oneOf = (column: string, values: readonly string[]) =>
  sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(", ")})`);

/** The index of words of a text: only the database reads it. */
const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
const wordsOfPrompt = sql.raw(
  `to_tsvector('simple', translate(prompt, '${wordSeparators.replaceAll("'", "''")}', '${" ".repeat(textLength(wordSeparators))}'))`,
);

/** Each character of scripts without spaces, for a search that knows no words: an index reads it, and a query says it alike. */
export const charactersOfPrompt = sql.raw(
  `regexp_split_to_array(regexp_replace(prompt, '[^${unspacedRanges}]', '', 'g'), '')`,
);

/** How far a submit has come: written before each step, so that a restart knows what fal can have heard. */
export const submitSteps = ["intended", "sending", "answered"] as const;
export type SubmitStep = (typeof submitSteps)[number];

export interface SubmitAnswer {
  status: number;
  body: unknown;
}

export const generations = pgTable(
  "generations",
  {
    /** The submit's idempotency key. */
    id: uuid("id").primaryKey(),
    mode: text("mode").$type<Mode>().notNull(),
    status: text("status").$type<Status>().notNull(),
    prompt: text("prompt").notNull(),
    /** The input as fal is sent it. */
    input: jsonb("input").$type<Record<string, unknown>>().notNull(),
    /** SHA-256 of the request's body: the same key with another body is refused. */
    bodySha256: text("body_sha256").notNull(),
    imageId: uuid("image_id")
      .notNull()
      .references(() => images.id),
    /** The part of the picture the video begins with, in its pixels; null is the largest centred one. */
    crop: jsonb("crop").$type<Crop>(),
    /** The generation it goes on from: its settings were taken, or one of its frames is the picture. */
    parentId: uuid("parent_id"),
    /** The frame of the parent that is the picture, counted from 0; null where only settings were taken. */
    parentFrame: smallint("parent_frame"),
    submitStep: text("submit_step").$type<SubmitStep>().notNull(),
    /** What the first submit under this key was answered; a repeated one gets the same. */
    submitAnswer: jsonb("submit_answer").$type<SubmitAnswer>(),
    requestId: text("request_id"),
    /** When the request was last sent to fal: where to look for it, if its answer was lost. */
    sentAt: instant("sent_at"),
    /** How many of its sends fal may have taken. More than one only where a person said so. */
    sends: smallint("sends").notNull().default(0),
    errorType: text("error_type"),
    errorMessage: text("error_message"),
    queuePosition: integer("queue_position"),
    progress: doublePrecision("progress"),
    logs: jsonb("logs").$type<LogLine[]>(),
    secondMicros: micros("second_micros").notNull(),
    reservedMicros: micros("reserved_micros").notNull(),
    settledMicros: micros("settled_micros"),
    seed: bigint("seed", { mode: "number" }),
    videoKey: text("video_key"),
    videoBytes: bigint("video_bytes", { mode: "number" }),
    videoWidth: smallint("video_width"),
    videoHeight: smallint("video_height"),
    videoFps: doublePrecision("video_fps"),
    videoFrames: smallint("video_frames"),
    videoSeconds: doublePrecision("video_seconds"),
    /** The shape and the seconds to play, of what was asked for. */
    shape: text("shape").$type<Shape>().notNull(),
    lengthSeconds: doublePrecision("length_seconds").notNull(),
    /** What it cost, or may: the same figure that its card shows. */
    costMicros: bigint("cost_micros", { mode: "number" })
      .notNull()
      .generatedAlwaysAs(
        sql`coalesce(settled_micros, case when status in ('failed', 'cancelled') then 0 else reserved_micros end)`,
      ),
    /** Kept rather than made when it is asked for: that takes the tenth part of a millisecond a row. */
    words: tsvector("words").notNull().generatedAlwaysAs(wordsOfPrompt),
    /** The first version of the stack this is a version of; null is itself. */
    stackId: uuid("stack_id"),
    /** From 1. A next version is one that was made from a note on an earlier one. */
    version: smallint("version").notNull().default(1),
    /** The comment it answers. */
    noteId: uuid("note_id"),
    favourite: boolean("favourite").notNull().default(false),
    /** Lower-case names, each once, in the order of their letters. */
    tags: text("tags").array().notNull().default([]),
    projectId: uuid("project_id").references(() => projects.id, { onDelete: "set null" }),
    /** Out of sight from then on; the row stays, because the ledger speaks of it. */
    deletedAt: instant("deleted_at"),
    /** When the bytes of a deleted generation were removed: it cannot come back after that. */
    mediaRemovedAt: instant("media_removed_at"),
    /** The id of a user; null of whoever works alone, until they set up a team: it is theirs then. */
    createdBy: text("created_by"),
    createdAt: instant("created_at").notNull(),
    startedAt: instant("started_at"),
    completedAt: instant("completed_at"),
    cancelRequestedAt: instant("cancel_requested_at"),
    /** Who follows this generation at fal, and until when unless renewed. */
    leaseOwner: text("lease_owner"),
    leaseUntil: instant("lease_until"),
    /** Place in the order of all changes; an event stream resumes behind it. */
    sequence: bigint("sequence", { mode: "number" }).notNull(),
  },
  (table) => [
    // A query's `desc` puts nulls first, and only an index that does the same can give its order.
    index("generations_newest")
      .on(table.mode, table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`deleted_at is null`),
    index("generations_by_status").on(
      table.mode,
      table.status,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index("generations_by_shape").on(
      table.mode,
      table.shape,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index("generations_by_length").on(table.mode, table.lengthSeconds),
    index("generations_by_cost").on(table.mode, table.costMicros),
    index("generations_favourites")
      .on(table.mode, table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`favourite`),
    index("generations_of_project")
      .on(table.projectId, table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`project_id is not null`),
    index("generations_of_stack")
      .on(table.stackId, table.version)
      .where(sql`stack_id is not null`),
    index("generations_of_person")
      .on(table.createdBy, table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`created_by is not null`),
    // What is put off is only ever put in order by a vacuum, which PGlite never runs: each search would read it all.
    index("generations_with_tags").using("gin", table.tags).with({ fastupdate: false }),
    index("generations_with_words").using("gin", table.words).with({ fastupdate: false }),
    index("generations_with_characters").using("gin", charactersOfPrompt).with({ fastupdate: false }),
    index("generations_of_image").on(table.imageId),
    index("generations_of_parent")
      .on(table.parentId)
      .where(sql`parent_id is not null`),
    index("generations_to_remove")
      .on(table.deletedAt)
      .where(sql`deleted_at is not null and media_removed_at is null`),
    uniqueIndex("generations_sequence").on(table.sequence),
    uniqueIndex("generations_request_id").on(table.requestId),
    index("generations_unfinished")
      .on(table.status)
      .where(sql`status in ('queued', 'generating', 'unconfirmed')`),
    check("generations_mode", oneOf("mode", modes)),
    check("generations_status", oneOf("status", statuses)),
    check("generations_shape", oneOf("shape", shapes)),
    check("generations_submit_step", oneOf("submit_step", submitSteps)),
    check(
      "generations_video_of_completed",
      sql`status <> 'completed' or (video_key is not null and completed_at is not null)`,
    ),
  ],
);

/** One row: the number of the last change. Its lock puts changes into the order in which they are committed. */
export const changeCounter = pgTable(
  "change_counter",
  {
    id: smallint("id").primaryKey().default(1),
    sequence: bigint("sequence", { mode: "number" }).notNull(),
  },
  () => [check("change_counter_single", sql`id = 1`)],
);
