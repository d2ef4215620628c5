import { expect, it } from "vitest";

import { securityPolicy } from "./security-policy";

const directives = (policy: string) =>
  new Map(policy.split("; ").map((part) => [part.split(" ")[0], part.split(" ").slice(1)]));

it("runs scripts by the nonce alone, and nothing by eval", () => {
  expect(directives(securityPolicy("abc")).get("script-src")).toEqual([
    "'self'",
    "'nonce-abc'",
    "'strict-dynamic'",
  ]);
});

it("lets nobody frame a page, move its base, send its forms away or embed a plugin", () => {
  const policy = directives(securityPolicy("abc"));
  expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
  expect(policy.get("base-uri")).toEqual(["'none'"]);
  expect(policy.get("form-action")).toEqual(["'self'"]);
  expect(policy.get("object-src")).toEqual(["'none'"]);
});

it("connects to this studio alone, in development too", () => {
  expect(directives(securityPolicy("abc", { development: true })).get("connect-src")).toEqual(["'self'"]);
});
