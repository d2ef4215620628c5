import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readEvents } from "./read-events";

function streamOf(chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function eventsOf(...chunks: (string | Uint8Array)[]): Promise<string[]> {
  const encoder = new TextEncoder();
  const bytes = chunks.map((chunk) => (typeof chunk === "string" ? encoder.encode(chunk) : chunk));
  const events: string[] = [];
  for await (const event of readEvents(streamOf(bytes))) events.push(event);
  return events;
}

describe("readEvents", () => {
  it("gives the data of each event", async () => {
    expect(await eventsOf("data: one\n\ndata: two\n\n")).toEqual(["one", "two"]);
  });

  it("keeps a character whole whose bytes come in two chunks", async () => {
    const bytes = new TextEncoder().encode("data: a🎬ä\n\n");
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      expect(await eventsOf(bytes.slice(0, cut), bytes.slice(cut))).toEqual(["a🎬ä"]);
    }
  });

  it.each(["\n", "\r\n", "\r"])("takes lines that end with %j", async (end) => {
    expect(await eventsOf(`data: one${end}${end}data: two${end}${end}`)).toEqual(["one", "two"]);
  });

  it("passes over comments, other fields and empty events", async () => {
    expect(await eventsOf(": alive\n\nevent: x\nid: 3\nretry: 5\ndata: one\n: between\n\n\n\n")).toEqual([
      "one",
    ]);
  });

  it("joins several data lines, and takes off one blank at most", async () => {
    expect(await eventsOf("data: one\ndata:two\ndata:  three\ndata:\n\n")).toEqual(["one\ntwo\n three\n"]);
  });

  it("gives nothing for an event that was cut off", async () => {
    expect(await eventsOf("data: one\n\ndata: tw")).toEqual(["one"]);
    expect(await eventsOf("data: one\n\ndata: two\n")).toEqual(["one"]);
  });

  it("refuses an event without end", async () => {
    await expect(eventsOf("x".repeat(3_000_000), "x".repeat(3_000_000))).rejects.toThrow(/longer/);
  });

  it("lets go of the stream when the reader stops", async () => {
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode("data: x\n\n")),
      cancel: () => void (cancelled = true),
    });
    for await (const data of readEvents(stream)) {
      expect(data).toBe("x");
      break;
    }
    expect(cancelled).toBe(true);
  });

  it("gives the same events however the bytes are cut", async () => {
    const line = fc.constantFrom("data: ä🎬", "data:", "data: {}", ": c", "event: e", "", "", "nonsense");
    const end = fc.constantFrom("\n", "\r\n", "\r");
    const text = fc
      .array(fc.tuple(line, end), { maxLength: 12 })
      .map((lines) => `${lines.map((parts) => parts.join("")).join("")}data: last\n\n`);
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(), { maxLength: 8 }), async (whole, cuts) => {
        const bytes = new TextEncoder().encode(whole);
        const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length];
        const sorted = places.toSorted((a, b) => a - b);
        const chunks = sorted.slice(1).map((to, index) => bytes.slice(sorted[index], to));
        expect(await eventsOf(...chunks)).toEqual(await eventsOf(whole));
      }),
      { numRuns: 300 },
    );
  });
});
