import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { isCommand, readCommandToken, writeCommandToken } from "./command-token";

let dataDir: string;
let token: string;
const port = 3139;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "command-"));
  token = await writeCommandToken({ dataDir, port });
});
afterAll(() => rm(dataDir, { recursive: true }));

const headers = (fields: Record<string, string> = {}) =>
  new Headers({
    host: `localhost:${port}`,
    authorization: `Bearer ${token}`,
    "x-firstframe-forwarded": "no",
    ...fields,
  });

describe("a command's token", () => {
  it("is there for whoever runs the server alone, and another one at each start", async () => {
    expect((await stat(join(dataDir, `command-token-${port}`))).mode & 0o777).toBe(0o600);
    expect(await readCommandToken({ dataDir, port })).toBe(token);
    expect(await readCommandToken({ dataDir, port: 1 })).toBeNull();
    const before = token;
    token = await writeCommandToken({ dataDir, port });
    expect(token).not.toBe(before);
    expect(isCommand(headers({ authorization: `Bearer ${before}` }), token, port)).toBe(false);
  });

  it.each(["localhost", "127.0.0.1", "[::1]"])("is good at %s", (name) => {
    expect(isCommand(headers({ host: `${name}:${port}` }), token, port)).toBe(true);
  });

  it.each([
    ["another word", { authorization: "Bearer x" }],
    ["no word", { authorization: "" }],
    ["another scheme", { authorization: "Basic x" }],
    ["a name of the network", { host: `studio.example.com:${port}` }],
    ["an address of the network", { host: `10.0.0.5:${port}` }],
    ["another port", { host: "localhost:80" }],
    ["somebody's proxy in between", { "x-firstframe-forwarded": "yes" }],
  ])("is refused with %s", (_, fields) => {
    expect(isCommand(headers(fields), token, port)).toBe(false);
  });
});
