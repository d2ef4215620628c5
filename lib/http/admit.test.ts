import type { IncomingMessage } from "node:http";
import { hostname } from "node:os";

import { describe, expect, it } from "vitest";

import { AppError } from "@/lib/domain/errors";

import { addressHeader, admit, type Entrance, linkOrigin, stampRequest } from "./admit";

const stamp = "x-firstframe-forwarded";
const own = { host: "localhost:3000", [stamp]: "no" };

const solo: Entrance = { port: 3000, publicUrl: null, listensBeyond: false, isSolo: () => true };
const team: Entrance = { ...solo, isSolo: () => false };
const published: Entrance = { ...team, publicUrl: "https://studio.example.com" };
const inOffice: Entrance = { ...team, listensBeyond: true };

function refusal(method: string, headers: Record<string, string>, entrance = solo): string | null {
  try {
    admit(method, new Headers(headers), entrance);
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code === "forbidden") return error.message;
    throw error;
  }
}

/** What somebody else's name looks like who points it here, and what merely resembles ours. */
const foreignHosts = [
  "",
  "localhost",
  "localhost:3001",
  "127.0.0.1",
  "[::1]",
  "::1:3000",
  "studio.local:3000",
  "rebound.example.com:3000",
  "localhost.example.com:3000",
  "127.0.0.1.nip.io:3000",
  "localhost:3000.example.com",
  "localhost:3000, example.com",
  "user@localhost:3000",
  "localhost.:3000",
  "localhost:03000",
  "2130706433:3000",
  "0x7f.0.0.1:3000",
  "127.1:3000",
  "10.0.0.5:3001",
  "10.0.0.5",
  "10.0.0.5:3000/",
  "10.0.0.5:3000#",
  "10.0.0.5:3000?",
  "a@10.0.0.5:3000",
  "010.0.0.5:3000",
];

describe("links that leave the studio", () => {
  it.each([
    ["the address it was asked at", team, "LocalHost:3000", "http://localhost:3000"],
    ["the address it was asked at, in an office", inOffice, "10.0.0.5:3000", "http://10.0.0.5:3000"],
    ["its public one", published, "studio.example.com", "https://studio.example.com"],
    [
      "its public one also where it was asked here",
      published,
      "127.0.0.1:3000",
      "https://studio.example.com",
    ],
  ])("begin with %s", (_, entrance, host, origin) => {
    expect(linkOrigin(new Headers({ host }), entrance)).toBe(origin);
  });

  it.each(["", "evil.example", "localhost:3001"])("never begin with %j, which is not ours", (host) => {
    expect(() => linkOrigin(new Headers({ host }), team)).toThrow(AppError);
  });
});

describe("the Host, solo", () => {
  it.each([
    ["localhost:3000", 3000],
    ["LOCALHOST:3000", 3000],
    ["127.0.0.1:3000", 3000],
    ["[::1]:3000", 3000],
    ["localhost", 80],
    ["localhost:80", 80],
    ["[::1]", 80],
  ])("%s is this machine", (host, port) => {
    expect(refusal("GET", { ...own, host }, { ...solo, port })).toBeNull();
  });

  it.each([
    ...foreignHosts,
    "127.0.0.2:3000",
    "[::]:3000",
    "0.0.0.0:3000",
    "10.0.0.5:3000",
    "[::ffff:127.0.0.1]:3000",
    "studio.example.com",
    `${hostname()}:3000`,
  ])("%j is not", (host) => {
    expect(refusal("GET", { ...own, host })).toMatch(/http:\/\/localhost:3000/);
    expect(refusal("GET", { ...own, host }, { ...solo, publicUrl: "https://studio.example.com" })).not.toBe(
      null,
    );
  });

  it("must be there", () => {
    expect(refusal("GET", { [stamp]: "no" })).not.toBeNull();
  });
});

describe("the Host of a team", () => {
  it.each([
    [team, "localhost:3000"],
    [published, "studio.example.com"],
    [published, "STUDIO.example.com"],
    [published, "127.0.0.1:3000"],
    [inOffice, "10.0.0.5:3000"],
    [inOffice, "[fd00::5]:3000"],
    [inOffice, `${hostname()}:3000`],
    [inOffice, `${hostname().toUpperCase()}.local:3000`],
    [{ ...inOffice, port: 80 }, "10.0.0.5"],
    [{ ...inOffice, port: 80 }, "10.0.0.5:80"],
    [{ ...inOffice, port: 80 }, hostname()],
  ] as const)("%o is reached as %s, through a proxy too", (entrance, host) => {
    expect(refusal("GET", { ...own, host }, entrance)).toBeNull();
    expect(refusal("GET", { host, [stamp]: "yes" }, entrance)).toBeNull();
  });

  it.each([
    ...foreignHosts,
    "studio.example.com.evil.example",
    "studio.example.com:3000",
    "studio.example.com.",
    `${hostname()}.evil.example:3000`,
    `${hostname()}.local.evil.example:3000`,
  ])("%j is a name that somebody points here, and nobody's cookie is looked at", (host) => {
    for (const entrance of [team, published, inOffice]) {
      expect([entrance, refusal("GET", { ...own, host }, entrance)]).toEqual([
        entrance,
        expect.stringContaining(entrance.publicUrl ?? "http://localhost:3000"),
      ]);
    }
  });

  it.each(["10.0.0.5:3000", "[fd00::5]:3000", `${hostname()}:3000`])(
    "%s is none of a studio that listens on this machine alone, or has a public address",
    (host) => {
      expect(refusal("GET", { ...own, host }, team)).not.toBeNull();
      expect(refusal("GET", { ...own, host }, published)).not.toBeNull();
      expect(refusal("GET", { ...own, host }, { ...published, listensBeyond: true })).not.toBeNull();
    },
  );
});

/** A request as Node has it before anybody has looked at it. */
const incoming = (headers: Record<string, string>, remoteAddress?: string) =>
  ({ headers, socket: { remoteAddress } }) as unknown as IncomingMessage;

describe("the stamp", () => {
  it.each([[{ ...own, [stamp]: "yes" }], [{ ...own, [stamp]: "" }]])("refuses %j, solo", (headers) => {
    expect(refusal("GET", headers)).toMatch(/proxy/);
  });

  it.each([solo, team, published])(
    "is missing only in the first moment of a start: nobody has looked, so nobody is let in",
    (entrance) => {
      const host = entrance.publicUrl ? new URL(entrance.publicUrl).host : own.host;
      expect(() => admit("GET", new Headers({ host }), entrance)).toThrow(
        expect.objectContaining({
          code: "unavailable",
          message: expect.stringMatching(/starting/) as string,
        }),
      );
    },
  );

  it.each(["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-anything"])(
    "notes %s",
    (name) => {
      const request = incoming({ host: own.host, [name]: "" }, "127.0.0.1");
      stampRequest(request);
      expect(request.headers[stamp]).toBe("yes");
    },
  );

  it("overwrites one that the client sent", () => {
    for (const [sent, rest, noted] of [
      ["no", { "x-forwarded-for": "1.2.3.4" }, "yes"],
      ["yes", {}, "no"],
    ] as const) {
      const request = incoming({ ...rest, [stamp]: sent, [addressHeader]: "6.6.6.6" }, "127.0.0.1");
      stampRequest(request);
      expect(request.headers[stamp]).toBe(noted);
      expect(request.headers[addressHeader]).toBe("127.0.0.1");
    }
  });
});

describe("an address that nobody can read", () => {
  it.each([
    ["/media/images/%ff%fe.jpg", "/unreadable-address"],
    ["/api/generations/%", "/unreadable-address"],
    ["/%c3%28?a=b", "/unreadable-address"],
    ["/library?q=%ff", "/library?q=%ff"],
    ["/media/images/%C3%A4.jpg", "/media/images/%C3%A4.jpg"],
    ["/", "/"],
  ])("%s leads to %s", (url, leadsTo) => {
    const request = Object.assign(incoming({}, "127.0.0.1"), { url });
    stampRequest(request);
    expect(request.url).toBe(leadsTo);
  });
});

describe("the address a request comes from", () => {
  const addressOf = (forwardedFor: string | null, from: string | undefined, trusted: string[] = []) => {
    const request = incoming(forwardedFor === null ? {} : { "x-forwarded-for": forwardedFor }, from);
    stampRequest(request, trusted);
    return request.headers[addressHeader];
  };

  it.each([
    ["is the connection's own", null, "203.0.113.7", [], "203.0.113.7"],
    ["is what nobody may say for himself", "1.2.3.4", "203.0.113.7", [], "203.0.113.7"],
    [
      "is not what a stranger says beside a trusted proxy",
      "1.2.3.4",
      "203.0.113.7",
      ["loopback"],
      "203.0.113.7",
    ],
    ["is what a trusted proxy says", "203.0.113.7", "127.0.0.1", ["loopback"], "203.0.113.7"],
    [
      "is the last one that no trusted proxy put there",
      "1.2.3.4, 203.0.113.7",
      "10.0.0.9",
      ["10.0.0.0/8"],
      "203.0.113.7",
    ],
    ["is found behind several", "1.2.3.4, 203.0.113.7, 10.0.0.8", "10.0.0.9", ["10.0.0.0/8"], "203.0.113.7"],
    ["is a mapped proxy's too", "203.0.113.7", "::ffff:10.0.0.9", ["10.0.0.0/8"], "203.0.113.7"],
    ["is unknown once the connection has gone", null, undefined, [], "unknown"],
    ["is unknown where a trusted proxy says nonsense", "<script>", "127.0.0.1", ["loopback"], "unknown"],
  ])("%s", (_, forwardedFor, from, trusted, address) => {
    expect(addressOf(forwardedFor, from, trusted)).toBe(address);
  });
});

const writing = ["POST", "PUT", "PATCH", "DELETE", "post", "PROPFIND"];
const places: [string, string, Entrance, string][] = [
  ["solo", "localhost:3000", solo, "http://localhost:3000"],
  ["in a team on this machine", "127.0.0.1:3000", team, "http://127.0.0.1:3000"],
  ["in a team at its public address", "studio.example.com", published, "https://studio.example.com"],
  ["in a team within reach", "10.0.0.5:3000", inOffice, "http://10.0.0.5:3000"],
];

describe.each(places)("writes %s", (_, host, entrance, origin) => {
  const here = { host, [stamp]: "no" };

  it.each(writing)("%s passes from our own page, and from a program that sends no Origin", (method) => {
    expect(refusal(method, { ...here, origin, cookie: "a=b" }, entrance)).toBeNull();
    expect(refusal(method, here, entrance)).toBeNull();
  });

  it.each(writing)("%s from elsewhere is refused", (method) => {
    for (const foreign of [
      "null",
      "",
      origin.replace(/^https?/, (scheme) => (scheme === "http" ? "https" : "http")),
      `${origin}1`,
      `${origin}/`,
      `${origin}.example.com`,
      "http://localhost",
      "http://localhost:3001",
      "http://studio.example.com",
      "https://example.com",
      `${origin}, ${origin}`,
    ]) {
      expect([foreign, refusal(method, { ...here, origin: foreign }, entrance)]).toEqual([
        foreign,
        expect.stringContaining("Another site"),
      ]);
    }
  });

  it("from another of our own addresses are refused: a page writes where it came from", () => {
    for (const [, , , other] of places.filter((place) => place[3] !== origin)) {
      expect(refusal("POST", { ...here, origin: other }, entrance)).toMatch(/Another site/);
    }
  });

  it.each(["same-origin", "same-site", "cross-site", "none"])(
    "a browser's without an Origin is refused, sec-fetch-site %s",
    (site) => {
      expect(refusal("POST", { ...here, "sec-fetch-site": site }, entrance)).toMatch(/which page/);
    },
  );

  it("one with a cookie and without an Origin is refused", () => {
    expect(refusal("POST", { ...here, cookie: "a=b" }, entrance)).toMatch(/which page/);
  });

  it.each(["GET", "HEAD", "OPTIONS"])("%s asks for no Origin", (method) => {
    expect(refusal(method, { ...here, origin: "https://example.com", cookie: "a=b" }, entrance)).toBeNull();
  });
});
