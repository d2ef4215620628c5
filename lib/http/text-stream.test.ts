import { describe, expect, it } from "vitest";

import { textStream } from "./text-stream";

function counted(most: number) {
  const seen = { made: 0, ended: false };
  async function* pieces(): AsyncGenerator<string, void, undefined> {
    try {
      for (; seen.made < most;) {
        seen.made += 1;
        yield `ä${seen.made};`;
      }
    } finally {
      seen.ended = true;
    }
  }
  return { seen, stream: textStream(pieces()) };
}

describe("a text that is made while it is read", () => {
  it("arrives whole and in UTF-8", async () => {
    const { stream, seen } = counted(3);
    expect(await new Response(stream).text()).toBe("ä1;ä2;ä3;");
    expect(seen.ended).toBe(true);
  });

  it("is made no further than it is read, and ends with its reader", async () => {
    const { stream, seen } = counted(1_000_000);
    const reader = stream.getReader();
    await reader.read();
    await reader.read();
    expect(seen.made).toBe(2);
    await reader.cancel();
    expect(seen).toEqual({ made: 2, ended: true });
  });

  it("breaks off where what makes it fails, so that nobody takes a part for the whole", async () => {
    async function* failing(): AsyncGenerator<string, void, undefined> {
      yield "a";
      throw new Error("the database is away");
    }
    await expect(new Response(textStream(failing())).text()).rejects.toThrow("away");
  });
});
