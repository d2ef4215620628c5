import type { IncomingMessage } from "node:http";

import { describe, expect, it } from "vitest";

import { AppError } from "@/lib/domain/errors";

import { admit, stampRequest } from "./admit";

const stamp = "x-firstframe-forwarded";
const own = { host: "localhost:3000", [stamp]: "no" };

function refusal(method: string, headers: Record<string, string>, port = 3000): string | null {
  try {
    admit(method, new Headers(headers), { port, publicUrl: null, listensBeyond: false, isSolo: () => true });
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === "forbidden") return error.message;
    throw error;
  }
}

describe("the Host", () => {
  it.each([
    ["localhost:3000", 3000],
    ["LOCALHOST:3000", 3000],
    ["127.0.0.1:3000", 3000],
    ["[::1]:3000", 3000],
    ["localhost", 80],
    ["localhost:80", 80],
    ["[::1]", 80],
  ])("%s is this machine", (host, port) => {
    expect(refusal("GET", { ...own, host }, port)).toBeNull();
  });

  it.each([
    "",
    "localhost",
    "localhost:3001",
    "127.0.0.1",
    "127.0.0.2:3000",
    "[::1]",
    "::1:3000",
    "[::]:3000",
    "0.0.0.0:3000",
    "10.0.0.5:3000",
    "studio.local:3000",
    "rebound.example.com:3000",
    "localhost.example.com:3000",
    "127.0.0.1.nip.io:3000",
    "localhost:3000.example.com",
    "localhost:3000, example.com",
    "user@localhost:3000",
    "localhost.:3000",
    "localhost:03000",
    "[::ffff:127.0.0.1]:3000",
    "2130706433:3000",
  ])("%j is not", (host) => {
    expect(refusal("GET", { ...own, host })).toMatch(/http:\/\/localhost:3000/);
  });

  it("must be there", () => {
    expect(refusal("GET", { [stamp]: "no" })).not.toBeNull();
  });
});

describe("a studio that is open to others", () => {
  it("lets nobody in while nobody can sign in", () => {
    const door = {
      port: 3000,
      publicUrl: "https://studio.example.com",
      listensBeyond: false,
      isSolo: () => false,
    };
    expect(() => admit("GET", new Headers({ ...own, [stamp]: "no" }), door)).toThrow(/PUBLIC_URL/);
  });
});

describe("the stamp", () => {
  it.each([[{ ...own, [stamp]: "yes" }], [{ ...own, [stamp]: "" }]])("refuses %j", (headers) => {
    expect(refusal("GET", headers)).toMatch(/proxy/);
  });

  it("is missing only in the first moment of a start: nobody has looked, so nobody is let in", () => {
    expect(() =>
      admit("GET", new Headers({ host: own.host }), {
        port: 3000,
        publicUrl: null,
        listensBeyond: false,
        isSolo: () => true,
      }),
    ).toThrow(
      expect.objectContaining({ code: "unavailable", message: expect.stringMatching(/starting/) as string }),
    );
  });

  it.each(["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-anything"])(
    "notes %s",
    (name) => {
      const request = { headers: { host: own.host, [name]: "" } } as unknown as IncomingMessage;
      stampRequest(request);
      expect(request.headers[stamp]).toBe("yes");
    },
  );

  it("overwrites one that the client sent", () => {
    for (const [sent, rest, noted] of [
      ["no", { "x-forwarded-for": "1.2.3.4" }, "yes"],
      ["yes", {}, "no"],
    ] as const) {
      const request = { headers: { ...rest, [stamp]: sent } } as unknown as IncomingMessage;
      stampRequest(request);
      expect(request.headers[stamp]).toBe(noted);
    }
  });
});

describe("writes", () => {
  const methods = ["POST", "PUT", "PATCH", "DELETE", "post", "PROPFIND"];

  it.each(methods)("%s passes from our own page, and from a program that sends no Origin", (method) => {
    expect(refusal(method, { ...own, origin: "http://localhost:3000" })).toBeNull();
    expect(refusal(method, own)).toBeNull();
  });

  it.each(methods)("%s from elsewhere is refused", (method) => {
    for (const origin of [
      "null",
      "",
      "https://localhost:3000",
      "http://localhost",
      "http://localhost:3001",
      "http://127.0.0.1:3000",
      "http://localhost:3000/",
      "http://localhost:3000.example.com",
      "https://example.com",
      "http://localhost:3000, http://localhost:3000",
    ]) {
      expect([origin, refusal(method, { ...own, origin })]).toEqual([
        origin,
        expect.stringContaining("Another site"),
      ]);
    }
  });

  it.each(["same-origin", "same-site", "cross-site", "none"])(
    "a browser's without an Origin is refused, sec-fetch-site %s",
    (site) => {
      expect(refusal("POST", { ...own, "sec-fetch-site": site })).toMatch(/which page/);
    },
  );

  it("one with a cookie and without an Origin is refused", () => {
    expect(refusal("POST", { ...own, cookie: "a=b" })).toMatch(/which page/);
  });

  it.each(["GET", "HEAD", "OPTIONS"])("%s asks for no Origin", (method) => {
    expect(refusal(method, { ...own, origin: "https://example.com", cookie: "a=b" })).toBeNull();
  });
});
