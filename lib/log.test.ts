import { DrizzleQueryError } from "drizzle-orm";
import { afterEach, describe, expect, it, vi } from "vitest";

import { createLog } from "./log";

/** What a log writes: each line with the stream it went to. */
function recordLines() {
  const lines: { stream: "stdout" | "stderr"; text: string }[] = [];
  for (const stream of ["stdout", "stderr"] as const) {
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      lines.push({ stream, text: String(text) });
      return true;
    });
  }
  return lines;
}

afterEach(() => vi.restoreAllMocks());

describe("createLog", () => {
  it("writes one line of JSON an event, warnings and errors on standard error", () => {
    const lines = recordLines();
    const log = createLog([]);
    log.info("ready", { text: "two\nlines" });
    log.warn("slow");
    log.error("broken");
    expect(lines.map(({ stream }) => stream)).toEqual(["stdout", "stderr", "stderr"]);
    for (const { text } of lines) expect(text).toMatch(/^[^\n]+\n$/);
    expect(JSON.parse(lines[0]?.text ?? "")).toMatchObject({
      level: "info",
      event: "ready",
      text: "two\nlines",
    });
  });

  it.each(["id:s3cret", 'with"quote', String.raw`with\backslash`, "a.b*c$&"])(
    "never writes the secret %s, wherever it stands",
    (secret) => {
      const lines = recordLines();
      const log = createLog([secret, "other-secret"]);
      log.warn("failed", {
        header: `Key ${secret}`,
        [secret]: 1,
        deep: { list: [secret, `x${secret}y${secret}`] },
        reason: String(new Error(`401 for ${secret} and other-secret`)),
      });
      const [line] = lines;
      const parsed = JSON.stringify(JSON.parse(line?.text ?? ""));
      for (const written of [line?.text, parsed]) {
        expect(written).not.toContain(secret);
        expect(written).not.toContain(JSON.stringify(secret).slice(1, -1));
        expect(written).not.toContain("other-secret");
      }
    },
  );

  it("hides whatever follows `Key`, known or not, and leaves the line whole", () => {
    const lines = recordLines();
    createLog([]).error("failed", { authorization: "Key unknown:one", after: "stays" });
    expect(JSON.parse(lines[0]?.text ?? "")).toMatchObject({ authorization: "Key •••", after: "stays" });
  });

  it.each([
    ["one value", "token-7391"],
    ["several", "token-7391,2026-11-22,null"],
    ["several lines", "a prompt\nof token-7391\n    at dusk, token-7391\nand more"],
    ["what looks like a stack", "x\n    at token-7391\n    at token-7391\nmore"],
  ])("never writes the values of a query that failed: %s", (_, params) => {
    const lines = recordLines();
    const error = new DrizzleQueryError("select * from sessions where token = $1", [params]);
    createLog([]).error("route.failed", { path: "/x", reason: String(error), stack: error.stack });
    expect(lines[0]?.text).not.toContain("7391");
    const { reason, stack } = JSON.parse(lines[0]?.text ?? "") as Record<string, string>;
    expect(reason).toBe("Error: Failed query: select * from sessions where token = $1\nparams: •••");
    expect(stack).toMatch(/params: •••\n {4}at .*log\.test/);
  });

  it("writes a line for fields that are no JSON", () => {
    const lines = recordLines();
    const circle: Record<string, unknown> = { size: 1n };
    circle.self = circle;
    createLog([]).warn("odd", { circle });
    expect(JSON.parse(lines[0]?.text ?? "")).toMatchObject({ level: "warn", event: "odd" });
  });
});
