import { readFile } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import type { MediaStore } from "@/lib/media/store";
import type { Ctx } from "@/lib/services/context";
import { makeCtx } from "@/lib/testing/database";
import { memoryMedia } from "@/lib/testing/memory-media";

import { removePicture, thumbnailKey } from "./remove-picture";
import { sharp } from "./sharp";
import { prepareThumbnail } from "./thumbnail";

const picture = "images/a.jpg";

/** A store that counts what is put into it, with one photograph in it. */
async function counted(): Promise<{ ctx: Ctx; puts: string[] }> {
  const media = memoryMedia();
  await media.put(picture, await readFile("public/samples/dogs.jpg"), "image/jpeg");
  const puts: string[] = [];
  const counting: MediaStore = {
    ...media,
    put: (key, bytes, type) => {
      puts.push(`${key} ${type}`);
      return media.put(key, bytes, type);
    },
  };
  return { ctx: makeCtx({} as Ctx["db"], { media: counting }), puts };
}

describe("prepareThumbnail", () => {
  it("keeps a WebP of at most 480 px beside the picture, of the same shape and much smaller", async () => {
    const { ctx } = await counted();
    const key = await prepareThumbnail(ctx, picture);
    expect(key).toBe("thumbs/a.webp");
    const bytes = await ctx.media.bytes(key);
    const [thumbnail, whole] = await Promise.all([
      sharp(bytes).metadata(),
      sharp(await ctx.media.bytes(picture)).metadata(),
    ]);
    expect(thumbnail).toMatchObject({ format: "webp", width: 480 });
    expect(thumbnail.width / thumbnail.height).toBeCloseTo(whole.width / whole.height, 2);
    expect(bytes.length).toBeLessThan(80_000);
  });

  it("does not enlarge a small picture", async () => {
    const { ctx } = await counted();
    const small = sharp({ create: { width: 64, height: 90, channels: 3, background: "#884422" } });
    await ctx.media.put("images/small.jpg", await small.jpeg().toBuffer(), "image/jpeg");
    const key = await prepareThumbnail(ctx, "images/small.jpg");
    expect(await sharp(await ctx.media.bytes(key)).metadata()).toMatchObject({ width: 64, height: 90 });
  });

  it("makes it once, for callers at the same time and for later ones", async () => {
    const { ctx, puts } = await counted();
    await Promise.all(Array.from({ length: 5 }, () => prepareThumbnail(ctx, picture)));
    await prepareThumbnail(ctx, picture);
    expect(puts).toEqual(["thumbs/a.webp image/webp"]);
  });

  it("has none of a picture that is not there, and makes it once it is", async () => {
    const { ctx } = await counted();
    await expect(prepareThumbnail(ctx, "images/b.jpg")).rejects.toMatchObject({ code: "not_found" });
    await ctx.media.put("images/b.jpg", await ctx.media.bytes(picture), "image/jpeg");
    expect(await prepareThumbnail(ctx, "images/b.jpg")).toBe("thumbs/b.webp");
  });

  it("leaves none of a picture that is removed while it is made", async () => {
    const { ctx } = await counted();
    const { bytes } = ctx.media;
    const media: MediaStore = {
      ...ctx.media,
      bytes: async (key) => {
        const found = await bytes(key);
        await ctx.media.delete(key);
        return found;
      },
    };
    const key = await prepareThumbnail({ ...ctx, media }, picture);
    expect(await media.size(key)).toBeNull();
  });

  it.each(["videos/a.mp4", "thumbs/a.webp", "images/../a.jpg", "images/a", ""])(
    "answers %j as it is",
    async (key) => {
      const { ctx, puts } = await counted();
      expect(thumbnailKey(key)).toBeNull();
      expect(await prepareThumbnail(ctx, key)).toBe(key);
      expect(puts).toEqual([]);
    },
  );
});

describe("removePicture", () => {
  it("removes the thumbnail too, also where there is none", async () => {
    const { ctx } = await counted();
    const key = await prepareThumbnail(ctx, picture);
    await removePicture(ctx, picture);
    await removePicture(ctx, picture);
    expect([await ctx.media.size(picture), await ctx.media.size(key)]).toEqual([null, null]);
  });
});
