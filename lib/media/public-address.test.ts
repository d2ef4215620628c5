import { isIP } from "node:net";

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isPublicAddress, isPublicName } from "./public-address";

type Range = [first: bigint, last: bigint];

const v4 = (text: string) => text.split(".").reduce((value, part) => value * 256n + BigInt(part), 0n);
const v6 = (groups: string) => BigInt(`0x${groups.replaceAll(":", "").padEnd(32, "0")}`);
const v6End = (groups: string) => BigInt(`0x${groups.replaceAll(":", "").padEnd(32, "f")}`);

/** First and last address of each block, written out: the slow way that can be checked by eye. */
const keptBackIpv4: Range[] = [
  [v4("0.0.0.0"), v4("0.255.255.255")],
  [v4("10.0.0.0"), v4("10.255.255.255")],
  [v4("100.64.0.0"), v4("100.127.255.255")],
  [v4("127.0.0.0"), v4("127.255.255.255")],
  [v4("169.254.0.0"), v4("169.254.255.255")],
  [v4("172.16.0.0"), v4("172.31.255.255")],
  [v4("192.0.0.0"), v4("192.0.0.255")],
  [v4("192.0.2.0"), v4("192.0.2.255")],
  [v4("192.88.99.0"), v4("192.88.99.255")],
  [v4("192.168.0.0"), v4("192.168.255.255")],
  [v4("198.18.0.0"), v4("198.19.255.255")],
  [v4("198.51.100.0"), v4("198.51.100.255")],
  [v4("203.0.113.0"), v4("203.0.113.255")],
  [v4("224.0.0.0"), v4("239.255.255.255")],
  [v4("240.0.0.0"), v4("255.255.255.255")],
];
const keptBackIpv6: Range[] = [
  [v6("0000"), v6End("1fff")],
  [v6("2001:0000"), v6End("2001:01ff")],
  [v6("2001:0db8"), v6End("2001:0db8")],
  [v6("2002"), v6End("2002")],
  [v6("3fff:0"), v6End("3fff:0")],
  [v6("4000"), v6End("ffff")],
];

const keptBack = (value: bigint, ranges: Range[]) =>
  ranges.some(([first, last]) => value >= first && value <= last);

const toIpv4 = (value: bigint) => [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join(".");
const groupsOf = (value: bigint) => value.toString(16).padStart(32, "0").match(/.{4}/g) ?? [];
const toIpv6 = {
  full: (value: bigint) => groupsOf(value).join(":"),
  upper: (value: bigint) => groupsOf(value).join(":").toUpperCase(),
  short: (value: bigint) => new URL(`https://[${groupsOf(value).join(":")}]`).hostname.slice(1, -1),
  dotted: (value: bigint) => `${groupsOf(value).slice(0, 6).join(":")}:${toIpv4(value & 0xff_ff_ff_ffn)}`,
};

/** Any address, and more often those at the edges of the blocks. */
const near = (ranges: Range[], bits: bigint) => {
  const last = (1n << bits) - 1n;
  const edges = ranges.flat().flatMap((edge) => [edge - 1n, edge, edge + 1n]);
  return fc.oneof(
    fc.constantFrom(...edges.filter((edge) => edge >= 0n && edge <= last)),
    fc.bigInt({ min: 0n, max: last }),
  );
};

describe("isPublicAddress", () => {
  it("judges every IPv4 address as the written-out blocks do", () => {
    fc.assert(
      fc.property(near(keptBackIpv4, 32n), (value) => {
        expect(isPublicAddress(toIpv4(value))).toBe(!keptBack(value, keptBackIpv4));
      }),
      { numRuns: 5000 },
    );
  });

  it("judges every IPv6 address as the written-out blocks do, however it is spelled", () => {
    const inUnicast = fc.bigInt({ min: v6("2000"), max: v6End("3fff") });
    fc.assert(
      fc.property(fc.oneof(near(keptBackIpv6, 128n), inUnicast), (value) => {
        const judged = Object.values(toIpv6).map((spell) => isPublicAddress(spell(value)));
        expect(new Set(judged)).toEqual(new Set([!keptBack(value, keptBackIpv6)]));
      }),
      { numRuns: 5000 },
    );
  });

  it("calls no IPv4 address public that hides in an IPv6 one", () => {
    const prefixes = ["::", "::ffff:", "::ffff:0:", "64:ff9b::", "64:ff9b:1::", "2002:", "2001:0:"];
    fc.assert(
      fc.property(fc.ipV4(), fc.constantFrom(...prefixes), (address, prefix) => {
        const [high, low] = groupsOf(v4(address)).slice(-2);
        const hidden = prefix.endsWith("::") || prefix.includes("ffff") ? prefix + address : null;
        const spelled = hidden ?? `${prefix}${high}:${low}::1`;
        expect([spelled, isIP(spelled), isPublicAddress(spelled)]).toEqual([spelled, 6, false]);
      }),
    );
  });

  it.each(["", " ", "8.8.8", "8.8.8.8 ", "08.8.8.8", "0x8.8.8.8", "134744072", "8.8.8.8\0", "8.8.8.8%eth0"])(
    "does not call %j public, which is no address",
    (text) => expect(isPublicAddress(text)).toBe(false),
  );

  it.each(["2606:4700::1111%eth0", "2606:4700::1111%0", "fe80::1%lo", "[2606:4700::1111]", "2606:4700:1111"])(
    "does not call %s public: it has a zone, brackets or too little",
    (text) => expect(isPublicAddress(text)).toBe(false),
  );

  it.each(["8.8.8.8", "1.1.1.1", "100.63.255.255", "172.32.0.1", "192.0.1.1", "2606:4700::1111", "2a00::1"])(
    "calls %s public",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});

describe("isPublicName", () => {
  it.each([
    "example.org",
    "upload.wikimedia.org",
    "xn--bcher-kva.example.com",
    "localhost.example.com",
    "a_b.co",
  ])("lets %s be asked for", (name) => expect(isPublicName(name)).toBe(true));

  it.each(["", ".", "localhost", "LOCALHOST", "a.localhost", "printer.local", "db", "x.internal", "a..com"])(
    "does not ask for %j",
    (name) => expect(isPublicName(name)).toBe(false),
  );
});
