import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { hostname } from "node:os";

import proxyAddress from "proxy-addr";

import { AppError } from "@/lib/domain/errors";
import { sentence, type Sentence } from "@/lib/words/catalogue";

/** Set on every request by `stampRequest`, which alone sees the headers before Next adds some of its own. */
export const forwardedHeader = "x-firstframe-forwarded";
/** The client's address, as far as trusted proxies tell it. */
export const addressHeader = "x-firstframe-address";

/** Where an address leads that nobody can read: nowhere. Next would answer it with a failure of its own. */
const nowhere = "/unreadable-address";

function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

/**
 * Notes on a request whether it came through somebody's proxy, and the address of its client. Next writes X-Forwarded-*
 * on each request itself, so this must see it first; a stamp that the client sent is overwritten.
 * @param trustedProxies addresses and ranges, as the environment names them.
 */
export function stampRequest(request: IncomingMessage, trustedProxies: readonly string[] = []): void {
  const forwarded = Object.keys(request.headers).some(
    (name) => name === "forwarded" || name.startsWith("x-forwarded-"),
  );
  request.headers[forwardedHeader] = forwarded ? "yes" : "no";
  const address = proxyAddress(request, [...trustedProxies]) as string | undefined; // none once the connection is gone
  request.headers[addressHeader] = address && isIP(address) ? address : "unknown";
  if (request.url !== undefined && !isReadable(request.url)) request.url = nowhere;
}

function refuse(say: Sentence["say"]): never {
  throw new AppError("forbidden", sentence(say));
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);
export const isWrite = (method: string) => !safeMethods.has(method);

const withPort = (names: string[], port: number) =>
  names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];
/** Whether a Host is this machine's own, at our port. */
export const isLoopback = (host: string, port: number) => withPort(loopbackNames, port).includes(host);

/** Where this install listens, and for whom. */
export interface Entrance {
  port: number;
  /** The https origin people reach it by. */
  publicUrl: string | null;
  /** Whether other machines can reach the port. */
  listensBeyond: boolean;
  /** Whether nobody has to sign in: for this machine alone, and while there are no members. */
  isSolo: () => boolean;
}

/** A port's host that is an address, and therefore no name that somebody else can point here. */
function isAddress(host: string, port: number): boolean {
  const url = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : null;
  if (url?.host !== host && !(port === 80 && host.endsWith(":80"))) return false;
  return Number(url?.port || 80) === port && isIP(url?.hostname.replace(/^\[|\]$/g, "") ?? "") !== 0;
}

/** The origin that this host is ours under; null where it is not ours. */
function originOf(host: string, { port, publicUrl, listensBeyond, isSolo }: Entrance): string | null {
  if (isLoopback(host, port)) return `http://${host}`;
  if (isSolo()) return null;
  if (publicUrl !== null) return new URL(publicUrl).host === host ? publicUrl : null;
  if (!listensBeyond) return null;
  const own = hostname().toLowerCase();
  const ours = isAddress(host, port) || withPort([own, `${own}.local`], port).includes(host);
  return ours ? `http://${host}` : null;
}

function foreignHost(entrance: Entrance): never {
  const address = entrance.publicUrl ?? `http://localhost:${entrance.port}`;
  const solo = entrance.isSolo();
  refuse((t) => t(solo ? "errors.admission.foreignHost" : "errors.admission.otherAddress", { address }));
}

const ownOriginOf = (headers: Headers, entrance: Entrance) =>
  originOf(headers.get("host")?.toLowerCase() ?? "", entrance);

/** The origin of links that leave the studio: the public one, else the one that an admitted request came to. */
export function linkOrigin(headers: Headers, entrance: Entrance): string {
  return entrance.publicUrl ?? ownOriginOf(headers, entrance) ?? foreignHost(entrance);
}

/**
 * Only the studio's own address is answered, and only its own pages may write. A foreign Host is how DNS rebinding
 * looks, a foreign Origin how another site's page does. Solo, it is for this machine alone, and through no proxy.
 * @throws AppError forbidden, with a sentence; unavailable for the first moment of a start.
 */
export function admit(method: string, headers: Headers, entrance: Entrance): void {
  const ownOrigin = ownOriginOf(headers, entrance) ?? foreignHost(entrance);
  const stamp = headers.get(forwardedHeader);
  // It came in before the boot had begun, so nobody saw whether it was forwarded.
  if (stamp === null) {
    throw new AppError(
      "unavailable",
      sentence((t) => t("errors.admission.starting")),
    );
  }
  if (entrance.isSolo() && stamp !== "no") refuse((t) => t("errors.admission.forwarded"));
  if (!isWrite(method)) return;
  const origin = headers.get("origin");
  if (origin !== null) {
    if (origin !== ownOrigin) refuse((t) => t("errors.admission.foreignOrigin"));
  } else if (headers.has("cookie") || headers.has("sec-fetch-site")) {
    refuse((t) => t("errors.admission.noOrigin"));
  }
}
