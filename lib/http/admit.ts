import type { IncomingMessage } from "node:http";

import { AppError } from "@/lib/domain/errors";
import { sentence, type Sentence } from "@/lib/words/catalogue";

/** Set on every request by `stampRequest`, which alone sees the headers before Next adds some of its own. */
const stampHeader = "x-firstframe-forwarded";

/**
 * Notes on a request whether it came through somebody's proxy. Next writes X-Forwarded-* on each request itself, so
 * this must see it first; a stamp that the client sent is overwritten.
 */
export function stampRequest(request: IncomingMessage): void {
  const forwarded = Object.keys(request.headers).some(
    (name) => name === "forwarded" || name.startsWith("x-forwarded-"),
  );
  request.headers[stampHeader] = forwarded ? "yes" : "no";
}

function refuse(say: Sentence["say"]): never {
  throw new AppError("forbidden", sentence(say));
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

const hostsOf = (port: number) =>
  ["localhost", "127.0.0.1", "[::1]"].flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );

/** Where this install listens, and whether it is open to others. */
interface Door {
  port: number;
  publicUrl: string | null;
}

/**
 * Solo: without sign-in the studio is for this machine alone, and only its own pages may write. A foreign Host is how
 * DNS rebinding looks, a foreign Origin how another site's page does.
 * @throws AppError forbidden, with a sentence; unavailable for the first moment of a start.
 */
export function admit(method: string, headers: Headers, { port, publicUrl }: Door): void {
  if (publicUrl !== null) refuse((t) => t("errors.admission.public"));
  const host = headers.get("host")?.toLowerCase() ?? "";
  if (!hostsOf(port).includes(host)) {
    const address = `http://localhost:${port}`;
    refuse((t) => t("errors.admission.foreignHost", { address }));
  }
  const stamp = headers.get(stampHeader);
  // It came in before the boot had begun, so nobody saw whether it was forwarded.
  if (stamp === null) {
    throw new AppError(
      "unavailable",
      sentence((t) => t("errors.admission.starting")),
    );
  }
  if (stamp !== "no") refuse((t) => t("errors.admission.forwarded"));
  if (safeMethods.has(method)) return;
  const origin = headers.get("origin");
  if (origin !== null) {
    if (origin !== `http://${host}`) refuse((t) => t("errors.admission.foreignOrigin"));
  } else if (headers.has("cookie") || headers.has("sec-fetch-site")) {
    refuse((t) => t("errors.admission.noOrigin"));
  }
}
