import type { ServerResponse } from "node:http";

const twoYearsSeconds = 2 * 365 * 24 * 3600;

/**
 * A studio with a public address is reached by https alone, from the first answer of any kind on: a page, a picture, a
 * refusal.
 */
export function demandHttps(response: Pick<ServerResponse, "setHeader">, publicUrl: string | null): void {
  if (publicUrl !== null) response.setHeader("strict-transport-security", `max-age=${twoYearsSeconds}`);
}
