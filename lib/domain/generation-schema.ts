import * as z from "zod/mini";

import { modes, statuses } from "./generation";

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
  /** The frame of the parent that is the picture, counted from 0; null where only its settings were taken. */
  parentFrame: z._default(z.nullable(z.int()), null),
  /** The comment on the parent that it answers, as the next version of it. */
  noteId: z._default(z.nullable(z.uuid()), null),
  favourite: z._default(z.boolean(), false),
  tags: z._default(z.array(z.string()), []),
  projectId: z._default(z.nullable(z.uuid()), null),
  /** Set while it is out of sight, and can still be brought back. */
  deletedAt: z._default(z.nullable(z.iso.datetime()), null),
  createdAt: z.iso.datetime(),
  startedAt: z.nullable(z.iso.datetime()),
  completedAt: z.nullable(z.iso.datetime()),
  cancelRequestedAt: z.nullable(z.iso.datetime()),
  createdBy: z.nullable(z.string()),
});
export type Generation = z.infer<typeof Generation>;
