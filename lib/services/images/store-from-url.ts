import * as z from "zod/mini";

import { pictureLimits } from "@/lib/domain/pictures";
import type { Ctx } from "@/lib/services/context";

import { storeImage, type StoredImage } from "./store";

const longest = pictureLimits.maxAddress;

export const StoreFromUrlInput = z.strictObject({
  url: z.string({ error: "Give the picture's address as text." }).check(
    z.maxLength(longest, {
      error: `An address has at most ${longest.toLocaleString("en-US")} characters.`,
    }),
  ),
});
export type StoreFromUrlInput = z.infer<typeof StoreFromUrlInput>;

/**
 * Fetches a picture under guard and keeps it as one that was sent.
 * @throws AppError invalid_input or too_large, with the sentence a person reads.
 */
export async function storeImageFromUrl(
  ctx: Ctx,
  { url }: StoreFromUrlInput,
  signal: AbortSignal,
): Promise<StoredImage> {
  return storeImage(ctx, await ctx.fetchPicture(url, signal));
}
