import * as z from "zod/mini";

/**
 * The life of a generation. Rows are what it is, columns what it may become.
 *
 * | from        | queued | generating | completed | failed | cancelled | unconfirmed |
 * |-------------|--------|------------|-----------|--------|-----------|-------------|
 * | queued      |        | yes        | yes       | yes    | yes       | yes         |
 * | generating  | yes    |            | yes       | yes    | yes       |             |
 * | unconfirmed | yes    | yes        | yes       | yes    | yes       |             |
 * | completed, failed, cancelled: nothing further                                     |
 *
 * Generating goes back to queued when fal moves the request to another runner.
 */
export const statuses = ["queued", "generating", "completed", "failed", "cancelled", "unconfirmed"] as const;
export type Status = (typeof statuses)[number];

export const transitions: Record<Status, readonly Status[]> = {
  queued: ["generating", "completed", "failed", "cancelled", "unconfirmed"],
  generating: ["queued", "completed", "failed", "cancelled"],
  unconfirmed: ["queued", "generating", "completed", "failed", "cancelled"],
  completed: [],
  failed: [],
  cancelled: [],
};

export const finalStatuses: readonly Status[] = statuses.filter((status) => transitions[status].length === 0);

export function isFinal(status: Status): boolean {
  return transitions[status].length === 0;
}

/** The statuses from which `to` may be reached: the `where` of its conditional update. */
export function statusesBefore(to: Status): Status[] {
  return statuses.filter((from) => transitions[from].includes(to));
}

export const modes = ["demo", "live"] as const;
export type Mode = (typeof modes)[number];

const micros = z.int().check(z.nonnegative());

/** A generation as every route, event and page sees it. URLs of ours are root-relative; frames count from 0. */
export const Generation = z.object({
  id: z.uuid(),
  requestId: z.nullable(z.string()),
  mode: z.enum(modes),
  status: z.enum(statuses),
  prompt: z.string(),
  /** As sent to fal; before that, as it will be sent but for the picture's address at fal. */
  input: z.record(z.string(), z.unknown()),
  error: z.nullable(z.object({ type: z.string(), message: z.string() })),
  queuePosition: z.nullable(z.int()),
  /** 0 to 1 where the model tells, null where it does not. */
  progress: z.nullable(z.number()),
  cost: z.object({ reservedMicros: micros, settledMicros: z.nullable(micros) }),
  video: z.nullable(
    z.object({
      url: z.string(),
      width: z.int(),
      height: z.int(),
      fps: z.number(),
      numFrames: z.int(),
      durationSeconds: z.number(),
    }),
  ),
  image: z.object({ url: z.string(), width: z.int(), height: z.int() }),
  /** The part of the picture the person chose, in its pixels; without one the largest centred part is taken. */
  crop: z.nullish(z.object({ left: z.int(), top: z.int(), width: z.int(), height: z.int() })),
  /** The seed fal says it used, once it has. */
  seed: z.nullable(z.int()),
  parentId: z.nullable(z.uuid()),
  createdAt: z.iso.datetime(),
  startedAt: z.nullable(z.iso.datetime()),
  completedAt: z.nullable(z.iso.datetime()),
  cancelRequestedAt: z.nullable(z.iso.datetime()),
  createdBy: z.nullable(z.string()),
});
export type Generation = z.infer<typeof Generation>;
