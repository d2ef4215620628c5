import * as z from "zod/mini";

import { entryKinds } from "./ledger";

/** An entry of the ledger as the list of a month shows it. */
export const SpendEntry = z.object({
  /** Entries are numbered as they are made. */
  id: z.int(),
  kind: z.enum(entryKinds),
  /** What it adds to what is reserved, and to what is booked. */
  reservedMicros: z.int(),
  settledMicros: z.int(),
  /** Whether fal said the amount; if not, it is our estimate. */
  verified: z.boolean(),
  createdAt: z.iso.datetime(),
  /** The UTC day it counts on, which is its generation's. */
  day: z.string(),
  generationId: z.uuid(),
  /** The beginning of it. */
  prompt: z.string(),
  /** Who made its generation; null of whoever works alone. */
  createdBy: z.nullable(z.string()),
  /** Whether its generation was deleted; the entry stays. */
  deleted: z.boolean(),
});
export type SpendEntry = z.infer<typeof SpendEntry>;

export const SpendEntries = z.object({ items: z.array(SpendEntry), nextCursor: z.nullable(z.string()) });
export type SpendEntries = z.infer<typeof SpendEntries>;
