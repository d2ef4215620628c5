import { describe, expect, it } from "vitest";

import { answering, json } from "@/lib/testing/answering-fal";
import { falKey, simulateFal, smallVideoBytes } from "@/lib/testing/simulated-fal";

import { FalError } from "./answers";
import { createFalClient } from "./client";

const never = new AbortController().signal;

describe("upload", () => {
  it("hands fal the bytes with an explicit lifetime, and answers where they are", async () => {
    const { fal, transport } = simulateFal();
    const url = await fal.upload(new Uint8Array([1, 2, 3]), "image/jpeg", "a.jpg", { expiresInSeconds: 60 });
    const response = await transport(url);
    expect(response.headers.get("content-type")).toBe("image/jpeg");
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 3]);
  });

  it("says the lifetime under both names that fal documents", async () => {
    const place = { upload_url: "https://v3b.fal.media/u", file_url: "https://v3b.fal.media/f" };
    const { client, requests } = answering(() => json(200, place));
    await client.upload(new Uint8Array(3), "image/jpeg", "a.jpg", { expiresInSeconds: 604_800 });
    const lifetime = '{"expiration_duration_seconds":604800}';
    expect(requests[0]?.headers.get("x-fal-object-lifecycle")).toBe(lifetime);
    expect(requests[0]?.headers.get("x-fal-object-lifecycle-preference")).toBe(lifetime);
    expect(requests[1]?.headers.get("authorization")).toBeNull();
  });

  it("never sends the bytes to a foreign address", async () => {
    const { simulator } = simulateFal();
    const { createTransport } = await import("./transport");
    const transport = createTransport({
      kind: "simulator",
      fetch: async (request) =>
        request.url.includes("initiate")
          ? json(200, { upload_url: "https://evil.example/u", file_url: "https://v3b.fal.media/f" })
          : simulator.fetch(request),
    });
    const client = createFalClient(transport, falKey);
    await expect(
      client.upload(new Uint8Array(3), "image/jpeg", "a.jpg", { expiresInSeconds: 60 }),
    ).rejects.toThrow(/not fal's/);
  });

  it.each([500, 200])("fails when the slot is answered with %i and no place", async (status) => {
    const { client } = answering(() => json(status, { detail: "x" }));
    const sent = client.upload(new Uint8Array(3), "image/jpeg", "a.jpg", { expiresInSeconds: 60 });
    await expect(sent).rejects.toBeInstanceOf(FalError);
  });

  it.each([
    [401, 1],
    [403, 1],
    [413, 1],
    [429, 3],
    [503, 3],
  ])("answered with %i is tried so often: %i", async (status, times) => {
    const { client, requests } = answering(() => json(status, { detail: "x" }), { uploadAgainMs: [1, 1] });
    const sent = client.upload(new Uint8Array(3), "image/jpeg", "a.jpg", { expiresInSeconds: 60 });
    await expect(sent).rejects.toMatchObject({ status });
    expect(requests).toHaveLength(times);
  });

  it("fails when the bytes are not taken", async () => {
    const place = { upload_url: "https://v3b.fal.media/u", file_url: "https://v3b.fal.media/f" };
    const { client } = answering(({ method }) => (method === "PUT" ? json(507, {}) : json(200, place)));
    const sent = client.upload(new Uint8Array(3), "image/jpeg", "a.jpg", { expiresInSeconds: 60 });
    await expect(sent).rejects.toMatchObject({ status: 507 });
  });
});

describe("download", () => {
  it.each([
    "https://example.com/a.mp4",
    "https://evilfal.media/a.mp4",
    "https://fal.media.example.com/a.mp4",
    "http://169.254.169.254/latest",
    "file:///etc/passwd",
  ])("refuses %s before anything is asked", async (url) => {
    const { client, requests } = answering(() => new Response("x"));
    await expect(client.download(url, never)).rejects.toBeInstanceOf(FalError);
    expect(requests).toEqual([]);
  });

  it.each(["http://v3b.fal.media/a.mp4", "https://v3b.fal.media:8443/a.mp4", "nonsense"])(
    "refuses %s",
    async (url) => {
      const { fal, calls } = simulateFal();
      await expect(fal.download(url, never)).rejects.toBeInstanceOf(TypeError);
      expect(await calls()).toEqual({});
    },
  );

  it("sends no key to where files lie", async () => {
    const { client, requests } = answering(() => new Response("x"));
    await client.download("https://v3b.fal.media/a.mp4", never);
    expect(requests[0]?.headers.get("authorization")).toBeNull();
  });

  it("reads a video that stands in the answer itself", async () => {
    const video = await smallVideoBytes();
    const { client, requests } = answering(() => new Response("x"));
    const uri = `data:video/mp4;base64,${Buffer.from(video).toString("base64")}`;
    const response = await client.download(uri, never);
    expect(response.headers.get("content-type")).toBe("video/mp4");
    expect(response.headers.get("content-length")).toBe(String(video.length));
    expect(Buffer.from(await response.arrayBuffer()).equals(video)).toBe(true);
    expect(requests).toEqual([]);
    await expect(client.download("data:video/mp4,abc", never)).rejects.toBeInstanceOf(FalError);
  });

  it("fails when fal has the file no more", async () => {
    const { fal } = simulateFal();
    await expect(fal.download("https://v3b.fal.media/files/b/x/y.mp4", never)).rejects.toMatchObject({
      status: 404,
    });
  });
});
