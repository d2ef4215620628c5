import { mkdtemp, readdir, rm, utimes, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createMediaStore } from "./create-media-store";
import { startS3Double, type S3Double } from "./s3-double";
import type { MediaStore } from "./store";

const text = (value: string) => new TextEncoder().encode(value);
const collect = async (stream: ReadableStream<Uint8Array>) => new Response(stream).text();

let dir: string;
let s3: S3Double;
const stores: Record<string, () => MediaStore> = {
  directory: () => createMediaStore({ dir }),
  S3: () => createMediaStore({ s3: s3.options }),
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "media-"));
  s3 = await startS3Double();
});

afterAll(async () => {
  await s3.close();
  await rm(dir, { recursive: true, force: true });
});

describe.each(Object.keys(stores))("media in a %s", (kind) => {
  const store = () => stores[kind]?.() ?? expect.fail();

  it("gives back what was stored, whole and in parts", async () => {
    await store().put("images/a.jpg", text("0123456789"), "image/jpeg");
    expect(await store().size("images/a.jpg")).toBe(10);
    expect(new TextDecoder().decode(await store().bytes("images/a.jpg"))).toBe("0123456789");
    expect(await collect(await store().read("images/a.jpg", { start: 0, end: 9 }))).toBe("0123456789");
    expect(await collect(await store().read("images/a.jpg", { start: 2, end: 4 }))).toBe("234");
    expect(await collect(await store().read("images/a.jpg", { start: 9, end: 9 }))).toBe("9");
  });

  it("keeps the newer of two that were stored under one key", async () => {
    await store().put("videos/d.mp4", text("former"), "video/mp4");
    await store().put("videos/d.mp4", text("latter one"), "video/mp4");
    expect(new TextDecoder().decode(await store().bytes("videos/d.mp4"))).toBe("latter one");
  });

  it("says that nothing is there", async () => {
    expect(await store().size("images/none.jpg")).toBeNull();
    await expect(store().bytes("images/none.jpg")).rejects.toMatchObject({ code: "not_found" });
    await expect(store().read("images/none.jpg", { start: 0, end: 0 })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("deletes, also what is not there", async () => {
    await store().put("images/e.jpg", text("x"), "image/jpeg");
    await store().delete("images/e.jpg");
    await store().delete("images/e.jpg");
    expect(await store().size("images/e.jpg")).toBeNull();
  });

  it.each([
    "",
    "a.jpg",
    "/etc/passwd",
    "images/../../etc/passwd",
    "images/..",
    "images/.hidden",
    "images/a/b.jpg",
    "images/a..b",
    "images/%2e%2e",
    "images\\a.jpg",
    "images/a\0.jpg",
    "images/a.jpg\n",
    "Images/a.jpg",
    `images/${"a".repeat(300)}`,
  ])("has no such key as %j", async (key) => {
    const bad = { code: "not_found" };
    const attempts = [
      async () => store().put(key, text("x"), "image/jpeg"),
      async () => store().size(key),
      async () => store().bytes(key),
      async () => store().read(key, { start: 0, end: 0 }),
      async () => store().delete(key),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(bad);
  });
});

describe("media in a directory", () => {
  it("shows no file before it is whole: what a kill leaves is under no key", async () => {
    const store = createMediaStore({ dir });
    const bytes = new Uint8Array(30_000_000).fill(7);
    const stored = store.put("slow/a.mp4", bytes, "video/mp4");
    const sizes = new Set<number | null>();
    const ended = stored.then(() => true);
    while (!(await Promise.race([ended, store.size("slow/a.mp4").then((size) => void sizes.add(size))])));
    expect([...sizes].filter((size) => size !== null && size !== bytes.length)).toEqual([]);
    expect(await readdir(join(dir, "slow"))).toEqual(["a.mp4"]);
  });

  it("leaves nothing under the key, and no half of a file, where it cannot be written", async () => {
    const store = createMediaStore({ dir });
    await mkdir(join(dir, "full", "a.mp4"), { recursive: true }); // a directory where the file should come
    await expect(store.put("full/a.mp4", text("x"), "video/mp4")).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(await store.size("full/a.mp4")).toBeNull();
    expect(await readdir(join(dir, "full"))).toEqual(["a.mp4"]);
  });

  it("ends with one whole file when several writers store the same key", async () => {
    const store = createMediaStore({ dir });
    const bytes = new Uint8Array(300_000).fill(7);
    await Promise.all(Array.from({ length: 8 }, () => store.put("same/a.jpg", bytes, "image/jpeg")));
    expect(await readdir(join(dir, "same"))).toEqual(["a.jpg"]);
    expect(await store.size("same/a.jpg")).toBe(300_000);
  });

  it("removes what a crash left unfinished, but not what may still be written: at its start, and when asked", async () => {
    const old = join(dir, "left", ".old.part");
    const longAgo = new Date(Date.now() - 3_600_000);
    const leave = async () => {
      await writeFile(old, "half");
      await utimes(old, longAgo, longAgo);
    };
    await mkdir(join(dir, "left"));
    await writeFile(join(dir, "left", ".young.part"), "half");
    await leave();
    const store = createMediaStore({ dir });
    await store.put("left/a.jpg", text("x"), "image/jpeg");
    expect((await readdir(join(dir, "left"))).toSorted()).toEqual([".young.part", "a.jpg"]);
    await leave();
    expect(await store.sweep()).toBe(1);
    expect(await store.sweep()).toBe(0);
    expect((await readdir(join(dir, "left"))).toSorted()).toEqual([".young.part", "a.jpg"]);
  });

  it("reads a large file in its order", async () => {
    const store = createMediaStore({ dir });
    const bytes = Uint8Array.from({ length: 1_000_001 }, (_, index) => index % 251);
    await store.put("large/a.mp4", bytes, "video/mp4");
    const read = await store.read("large/a.mp4", { start: 1, end: 999_999 });
    expect(
      Buffer.compare(new Uint8Array(await new Response(read).arrayBuffer()), bytes.subarray(1, 1_000_000)),
    ).toBe(0);
  });
});
