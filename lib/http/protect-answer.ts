import type { ServerResponse } from "node:http";

/** Everywhere, on top of the policy that proxy.ts gives each page. A studio is nobody's search result. */
const everywhere = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "permissions-policy": "camera=(self), microphone=(), geolocation=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "x-robots-tag": "noindex, nofollow",
};
const twoYearsSeconds = 2 * 365 * 24 * 3600;

/**
 * Puts on an answer what protects whoever reads it, of whatever kind it will be: a page, a picture, a redirect, a
 * refusal. A studio with a public address is reached by https alone.
 */
export function protectAnswer(response: Pick<ServerResponse, "setHeader">, publicUrl: string | null): void {
  for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value);
  if (publicUrl !== null) response.setHeader("strict-transport-security", `max-age=${twoYearsSeconds}`);
}
