import * as z from "zod/mini";

import { Generation } from "@/lib/domain/generation-schema";
import { reviewStates, verdicts } from "@/lib/domain/review";

const MyReview = z.object({
  generation: Generation,
  state: z.enum(reviewStates),
  dueAt: z.nullable(z.string()),
  askedAt: z.string(),
  askedByName: z.nullable(z.string()),
  verdict: z.nullable(z.enum(verdicts)),
  replacedBy: z.nullable(z.string()),
});
export type MyReview = z.infer<typeof MyReview>;

/** What `/api/reviews` answers; loaded with the first answer. */
export const MyReviews = z.object({ items: z.array(MyReview) });
