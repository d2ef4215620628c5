import { eq } from "drizzle-orm";

import { images } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Ctx } from "@/lib/services/context";

const form = /^\/media\/(images\/[0-9a-f]{64}\.(?:jpg|png|webp))$/;

/** The picture whose `url` was given when it was stored, that very text. */
export async function requireImageByUrl(ctx: Ctx, url: string): Promise<typeof images.$inferSelect> {
  const mediaKey = form.exec(url)?.[1];
  const [row] =
    mediaKey === undefined ? [] : await ctx.db.select().from(images).where(eq(images.mediaKey, mediaKey));
  if (row) return row;
  const message = "This picture is not in this studio. Add it again.";
  throw new AppError("invalid_input", message, [
    { loc: ["body", "image_url"], msg: message, type: "file_not_found" },
  ]);
}
