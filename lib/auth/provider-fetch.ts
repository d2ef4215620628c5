import { Agent, fetch as networkFetch } from "undici";

const timeoutMs = 10_000;
const mostBytes = 1024 * 1024;
const agent = new Agent({
  connect: { timeout: timeoutMs },
  headersTimeout: timeoutMs,
  bodyTimeout: timeoutMs,
  maxResponseSize: mostBytes,
});

export const discoveryUrl = (issuer: string) => `${issuer}/.well-known/openid-configuration`;

/** The way to a provider of sign-ins. */
export interface ProviderFetch {
  /** Whether an address is the provider's. */
  knows(address: string): boolean;
  fetch(request: Request): Promise<Response>;
}

const endpoints = ["token_endpoint", "jwks_uri", "userinfo_endpoint"] as const;
const withoutQuery = (address: string) => {
  const { origin, pathname } = new URL(address);
  return origin + pathname;
};

/** No provider on the network may send us to one that is not protected. */
function isAsSafe(address: unknown, issuer: string): address is string {
  return (
    typeof address === "string" &&
    URL.canParse(address) &&
    [new URL(issuer).protocol, "https:"].includes(new URL(address).protocol)
  );
}

/**
 * Reaches a provider's own description and the addresses that it names, without redirects, and nothing else: this
 * process's `fetch` is for fal alone otherwise.
 */
export function createProviderFetch(issuer: string): ProviderFetch {
  const known = new Set([discoveryUrl(issuer)]);
  const learn = (described: unknown) => {
    if (typeof described !== "object" || described === null) return;
    for (const name of endpoints) {
      const address = (described as Record<string, unknown>)[name];
      if (isAsSafe(address, issuer)) known.add(withoutQuery(address));
    }
  };
  return {
    knows: (address) => URL.canParse(address) && known.has(withoutQuery(address)),
    async fetch(request) {
      const answer = await networkFetch(request.url, {
        method: request.method,
        headers: [...request.headers],
        body: request.body ? Buffer.from(await request.arrayBuffer()) : null,
        signal: request.signal,
        redirect: "error",
        dispatcher: agent,
      });
      const text = await answer.text();
      const response = new Response(text, {
        status: answer.status,
        headers: { "content-type": answer.headers.get("content-type") ?? "application/json" },
      });
      if (answer.ok && request.url === discoveryUrl(issuer)) learn(JSON.parse(text) as unknown);
      return response;
    },
  };
}
