import { describe, expect, it } from "vitest";

import { readBytes } from "./read-bytes";

function endless(onPull: () => void, cancelled: () => void): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull(controller) {
        onPull();
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
      cancel: cancelled,
    },
    { highWaterMark: 0 },
  );
}

const post = (body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request("http://localhost/", { method: "POST", body, headers, duplex: "half" } as RequestInit);

describe("readBytes", () => {
  it("gives the body up to the last byte allowed", async () => {
    expect(await readBytes(post("12345"), 5, "Too large.")).toEqual(Buffer.from("12345"));
    expect(await readBytes(post(null), 5, "Too large.")).toHaveLength(0);
  });

  it("refuses one byte more", async () => {
    await expect(readBytes(post("123456"), 5, "Too large.")).rejects.toMatchObject({
      code: "too_large",
      message: "Too large.",
    });
  });

  it("counts the bytes, whatever the length header says", async () => {
    const lying = post("123456", { "content-length": "2" });
    await expect(readBytes(lying, 5, "Too large.")).rejects.toMatchObject({ code: "too_large" });
  });

  it("does not touch a body that announces itself as too large", async () => {
    const pulls = { count: 0 };
    const body = endless(
      () => (pulls.count += 1),
      () => {},
    );
    const announced = post(body, { "content-length": "6" });
    await expect(readBytes(announced, 5, "Too large.")).rejects.toMatchObject({ code: "too_large" });
    expect(pulls.count).toBe(0);
  });

  it("stops a body without end", async () => {
    const seen = { pulls: 0, cancelled: false };
    const body = endless(
      () => (seen.pulls += 1),
      () => (seen.cancelled = true),
    );
    await expect(readBytes(post(body), 1000, "Too large.")).rejects.toMatchObject({ code: "too_large" });
    expect(seen.cancelled).toBe(true);
    expect(seen.pulls).toBeLessThan(110);
  });

  it("says that an upload broke off", async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) });
    await expect(readBytes(post(body), 5, "Too large.")).rejects.toMatchObject({ code: "bad_request" });
  });
});
