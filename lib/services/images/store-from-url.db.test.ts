import { readFile } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import { images } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { FetchPicture } from "@/lib/media/fetch-picture";
import type { Ctx } from "@/lib/services/context";
import { testDatabase, withRollback } from "@/lib/testing/database";

import { storeImage } from "./store";
import { storeImageFromUrl, StoreFromUrlInput } from "./store-from-url";

const database = testDatabase();
const withPicture = (fetchPicture: FetchPicture, test: (ctx: Ctx) => Promise<void>) =>
  withRollback(database(), test, { fetchPicture });
const { signal } = new AbortController();
const url = "https://example.org/dogs.jpg";

describe("storeImageFromUrl", () => {
  it("keeps what it fetched as if it had been sent, and once", async () => {
    const dogs = await readFile("public/samples/dogs.jpg");
    const asked: unknown[] = [];
    const fetchPicture: FetchPicture = async (...what) => {
      asked.push(what);
      return dogs;
    };
    await withPicture(fetchPicture, async (ctx) => {
      const image = await storeImageFromUrl(ctx, { url }, signal);
      expect(image).toEqual(await storeImage(ctx, dogs));
      expect(image).toMatchObject({ url: `/media/images/${image.sha256}.jpg`, width: 852, height: 1280 });
      expect(asked).toEqual([[url, signal]]);
    });
  });

  it("decides by the bytes whether it is a picture", () =>
    withPicture(
      async () => Buffer.from("<!doctype html>"),
      async (ctx) => {
        await expect(storeImageFromUrl(ctx, { url }, signal)).rejects.toMatchObject({
          code: "invalid_input",
        });
        expect(await ctx.db.select().from(images)).toEqual([]);
      },
    ));

  it("keeps nothing of what was refused, and passes the reason on", async () => {
    const refusal = new AppError("invalid_input", "This address did not answer.");
    await withPicture(
      () => Promise.reject(refusal),
      async (ctx) => {
        await expect(storeImageFromUrl(ctx, { url }, signal)).rejects.toBe(refusal);
        expect(await ctx.db.select().from(images)).toEqual([]);
      },
    );
  });
});

describe("StoreFromUrlInput", () => {
  it.each([
    {},
    { url: 7 },
    { url: null },
    { url: [url] },
    { url, headers: {} },
    { url: `${url}?${"x".repeat(5000)}` },
  ])("takes one address and nothing else: %o", (input) =>
    expect(StoreFromUrlInput.safeParse(input).success).toBe(false),
  );

  it("takes an address", () => expect(StoreFromUrlInput.parse({ url })).toEqual({ url }));
});
