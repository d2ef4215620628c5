import type { Call } from "@/lib/testing/route-row";

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

let asked = 0;
/** An address that nobody has asked from yet, as a trusted proxy tells it: so nobody knocks too often. */
export function nextAddress(): string {
  asked += 1;
  return `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
}

/** One request as our own page would send it, with whoever's cookie. A stream is left once it has begun. */
export async function ask(
  origin: string,
  method: string,
  { path, body, raw, headers }: Call,
  cookie: string | null = null,
): Promise<Answer> {
  const type = raw?.type ?? (body === undefined ? undefined : "application/json");
  const leaving = new AbortController();
  const response = await fetch(origin + path, {
    method,
    headers: {
      ...(method === "GET" || method === "HEAD" ? {} : { origin }),
      ...(type ? { "content-type": type } : {}),
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    body: raw?.body ?? (body === undefined ? null : JSON.stringify(body)),
    redirect: "manual",
    signal: leaving.signal,
  });
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") ?? false;
  const text = isStream ? "" : await response.text();
  if (isStream) leaving.abort();
  return { status: response.status, headers: response.headers, text };
}
