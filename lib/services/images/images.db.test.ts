import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { eq } from "drizzle-orm";
import libvips from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { falUploads, images } from "@/lib/db/schema";
import type { FalClient } from "@/lib/fal/client";
import { createMediaStore } from "@/lib/media/create-media-store";
import type { Ctx } from "@/lib/services/context";
import { testDatabase, testNow, withRollback, type CtxParts } from "@/lib/testing/database";
import { committedCtx } from "@/lib/testing/generations";

import { handOverPicture } from "./hand-over";
import { requireFirstFrame } from "./require";
import { storeImage } from "./store";

const database = testDatabase();
const inDatabase = (test: (ctx: Ctx) => Promise<void>, parts?: CtxParts) =>
  withRollback(database(), test, parts);
const later = (days: number) => () => new Date(testNow.getTime() + days * 24 * 3600 * 1000);

let dir: string;
let dogs: Buffer;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "images-"));
  dogs = await readFile("public/samples/dogs.jpg");
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const wide = { width: 832, height: 480 };
const stored = async (ctx: Ctx) => {
  const { image } = await requireFirstFrame(ctx, (await storeImage(ctx, dogs)).url, wide);
  return image;
};

/** fal's storage: counts what it is given and may fail. */
function falDouble() {
  const uploads: { bytes: Uint8Array; contentType: string; fileName: string; expiresInSeconds: number }[] =
    [];
  let failing = false;
  const upload: FalClient["upload"] = async (bytes, contentType, fileName, { expiresInSeconds }) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (failing) throw new Error("fal is away");
    uploads.push({ bytes, contentType, fileName, expiresInSeconds });
    return `https://v3b.fal.media/files/${uploads.length}/first-frame.jpg`;
  };
  return { fal: { upload } as FalClient, uploads, fail: (yes: boolean) => void (failing = yes) };
}

describe("storeImage", () => {
  it("answers where the picture is, and the file is there", () =>
    inDatabase(async (ctx) => {
      const image = await storeImage(ctx, dogs);
      expect(image).toMatchObject({ width: 852, height: 1280 });
      expect(image.url).toBe(`/media/images/${image.sha256}.jpg`);
      expect(await stored(ctx)).toMatchObject({ id: image.id, createdAt: testNow });
      const kept = await ctx.media.bytes(image.url.slice("/media/".length));
      expect(await libvips(kept).metadata()).toMatchObject({ width: 852, height: 1280 });
    }));

  it("keeps the same picture once, whoever is first", () =>
    inDatabase(
      async (ctx) => {
        const all = await Promise.all(Array.from({ length: 5 }, () => storeImage(ctx, dogs)));
        expect(new Set(all.map(({ id }) => id)).size).toBe(1);
        expect(await ctx.db.select().from(images)).toHaveLength(1);
        expect(await readdir(join(dir, "images"))).toEqual([`${all[0]?.sha256}.jpg`]);
      },
      { media: createMediaStore({ dir }) },
    ));

  it("is stored once by many connections that bring the same new picture at the same moment", async () => {
    const ctx = committedCtx(database(), { media: createMediaStore({ dir }) });
    for (let round = 0; round < 20; round += 1) {
      const background = { r: 12 * round, g: 200, b: 90 };
      const create = { width: 320, height: 192, channels: 3, background } as const;
      const bytes = await libvips({ create }).png().toBuffer();
      const all = await Promise.all(Array.from({ length: 10 }, () => storeImage(ctx, bytes)));
      expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    }
    expect(await ctx.db.select().from(images)).toHaveLength(20);
  });

  it("takes a picture of its own back unchanged", () =>
    inDatabase(async (ctx) => {
      const first = await storeImage(ctx, dogs);
      const kept = await ctx.media.bytes(`images/${first.sha256}.jpg`);
      expect(await storeImage(ctx, kept)).toEqual(first);
    }));

  it("brings back a file that went missing", () =>
    inDatabase(async (ctx) => {
      const first = await storeImage(ctx, dogs);
      await ctx.media.delete(`images/${first.sha256}.jpg`);
      expect(await storeImage(ctx, dogs)).toEqual(first);
      expect(await ctx.media.size(`images/${first.sha256}.jpg`)).toBeGreaterThan(0);
    }));

  it("keeps nothing of what it refuses", () =>
    inDatabase(async (ctx) => {
      await expect(storeImage(ctx, Buffer.from("text"))).rejects.toMatchObject({ code: "invalid_input" });
      expect(await ctx.db.select().from(images)).toEqual([]);
    }));
});

describe("requireFirstFrame", () => {
  const refusedAs = (type: string) => ({
    code: "invalid_input",
    detail: [{ loc: ["body", "image_url"], type }],
  });

  it("knows a picture by the very url it was given, and by no other", () =>
    inDatabase(async (ctx) => {
      const { url, sha256 } = await storeImage(ctx, dogs);
      const others = [
        "",
        `http://localhost:3000${url}`,
        `${url}?`,
        `${url}\n`,
        `${url}?crop=0,0,852`,
        `${url}?crop=0,0,852,492&x=1`,
        `${url}?crop=0,0,852,492,0`,
        `${url}?crop=0,0.5,852,492`,
        `${url}?crop=-1,0,852,492`,
        `/${url}?crop=0,0,852,492`,
        url.toUpperCase(),
        url.replace(".jpg", ".png"),
        `/media/images/../images/${sha256}.jpg`,
        `/media/images/${"0".repeat(64)}.jpg`,
        "https://example.org/a.jpg",
      ];
      for (const other of others) {
        await expect(requireFirstFrame(ctx, other, wide)).rejects.toMatchObject(refusedAs("file_not_found"));
      }
    }));

  it("takes a part of the picture behind its url", () =>
    inDatabase(async (ctx) => {
      const { url } = await storeImage(ctx, dogs);
      expect(await requireFirstFrame(ctx, `${url}?crop=0,788,852,492`, wide)).toMatchObject({
        crop: { left: 0, top: 788, width: 852, height: 492 },
      });
      expect(await requireFirstFrame(ctx, `${url}?crop=100,1,416,240`, wide)).toMatchObject({
        crop: { left: 100, top: 1, width: 416, height: 240 },
      });
      expect(await requireFirstFrame(ctx, url, wide)).toMatchObject({ crop: null });
    }));

  it.each(["0,789,852,492", "1,0,852,492", "852,0,1,1", "0,0,0,0", "999999,999999,832,480"])(
    "refuses a part that is not inside the picture: %s",
    (crop) =>
      inDatabase(async (ctx) => {
        const { url } = await storeImage(ctx, dogs);
        await expect(requireFirstFrame(ctx, `${url}?crop=${crop}`, wide)).rejects.toMatchObject(
          refusedAs("crop_outside"),
        );
      }),
  );

  it.each(["0,0,852,852", "0,0,852,490", "0,0,852,494", "0,0,480,832"])(
    "refuses a part of another shape: %s",
    (crop) =>
      inDatabase(async (ctx) => {
        const { url } = await storeImage(ctx, dogs);
        await expect(requireFirstFrame(ctx, `${url}?crop=${crop}`, wide)).rejects.toMatchObject(
          refusedAs("crop_of_other_shape"),
        );
      }),
  );
});

describe("handOverPicture", () => {
  const target = { width: 832, height: 480 };

  it("hands fal the centred part at the video's pixels, for seven days", async () => {
    const { fal, uploads } = falDouble();
    await inDatabase(
      async (ctx) => {
        const url = await handOverPicture(ctx, { image: await stored(ctx), target });
        expect(url).toBe("https://v3b.fal.media/files/1/first-frame.jpg");
        expect(uploads).toMatchObject([
          { contentType: "image/jpeg", fileName: "first-frame.jpg", expiresInSeconds: 604_800 },
        ]);
        expect(await libvips(uploads[0]?.bytes).metadata()).toMatchObject({ format: "jpeg", ...target });
        expect(await ctx.db.select().from(falUploads)).toMatchObject([
          { mode: "demo", crop: "0,394,852x492>832x480", expiresAt: later(7)() },
        ]);
      },
      { fal },
    );
  });

  it("uploads once for callers at the same time and for later ones", async () => {
    const { fal, uploads } = falDouble();
    await inDatabase(
      async (ctx) => {
        const image = await stored(ctx);
        const ask = () => handOverPicture(ctx, { image, target });
        const urls = await Promise.all([ask(), ask(), ask()]);
        expect(new Set([...urls, await ask()]).size).toBe(1);
        expect(uploads).toHaveLength(1);
      },
      { fal },
    );
  });

  it("uploads again for another part, another size and the other mode", async () => {
    const { fal, uploads } = falDouble();
    await inDatabase(
      async (ctx) => {
        const image = await stored(ctx);
        const crop = { left: 0, top: 0, width: 852, height: 492 };
        await handOverPicture(ctx, { image, target });
        await handOverPicture(ctx, { image, target, crop });
        await handOverPicture(ctx, { image, target: { width: 320, height: 192 }, crop });
        await handOverPicture({ ...ctx, mode: "live" }, { image, target });
        expect(uploads).toHaveLength(4);
      },
      { fal },
    );
  });

  it("uploads anew when less than a day is left at fal", async () => {
    const { fal, uploads } = falDouble();
    await inDatabase(
      async (ctx) => {
        const image = await stored(ctx);
        const first = await handOverPicture(ctx, { image, target });
        expect(await handOverPicture({ ...ctx, now: later(6) }, { image, target })).toBe(first);
        const second = await handOverPicture({ ...ctx, now: later(6.01) }, { image, target });
        expect(second).not.toBe(first);
        expect(await handOverPicture({ ...ctx, now: later(7) }, { image, target })).toBe(second);
        expect(uploads).toHaveLength(2);
        const rows = await ctx.db.select().from(falUploads).where(eq(falUploads.imageId, image.id));
        expect(rows).toMatchObject([{ url: second }]);
      },
      { fal },
    );
  });

  it("remembers nothing of an upload that failed, and tries again when asked again", async () => {
    const { fal, uploads, fail } = falDouble();
    await inDatabase(
      async (ctx) => {
        const image = await stored(ctx);
        fail(true);
        await expect(handOverPicture(ctx, { image, target })).rejects.toThrow("fal is away");
        expect(await ctx.db.select().from(falUploads)).toEqual([]);
        fail(false);
        await handOverPicture(ctx, { image, target });
        expect(uploads).toHaveLength(1);
      },
      { fal },
    );
  });
});
