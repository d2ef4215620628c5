import * as z from "zod/mini";

/** What a guest is shown of a generation. */
const SharedVideo = z.object({
  id: z.string(),
  prompt: z.string(),
  version: z.int(),
  createdAt: z.string(),
  image: z.object({ url: z.string(), width: z.int(), height: z.int() }),
  crop: z.nullish(z.object({ left: z.int(), top: z.int(), width: z.int(), height: z.int() })),
  video: z.object({
    url: z.string(),
    width: z.int(),
    height: z.int(),
    fps: z.number(),
    numFrames: z.int(),
    durationSeconds: z.number(),
  }),
});
export type SharedVideo = z.infer<typeof SharedVideo>;

/** What `/api/share/<token>` answers; loaded with the first answer. */
export const SharedVideos = z.object({ items: z.array(SharedVideo) });
export const Entered = z.unknown();
