import type { Ctx } from "../context";

const form = /^images\/([^/]+)\.[a-z]+$/;

/** Where the thumbnail of a stored picture is kept; null for what is no picture. */
export function thumbnailKey(mediaKey: string): string | null {
  const name = form.exec(mediaKey)?.[1];
  return name === undefined ? null : `thumbs/${name}.webp`;
}

/** Deletes a picture's bytes, and its thumbnail with it. */
export async function removePicture({ media }: Pick<Ctx, "media">, mediaKey: string): Promise<void> {
  await media.delete(mediaKey);
  const key = thumbnailKey(mediaKey);
  if (key !== null) await media.delete(key);
}
