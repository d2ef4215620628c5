import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";

import { AppError } from "@/lib/domain/errors";
import { pictureLimits } from "@/lib/domain/pictures";

import { refused, tooLarge } from "./fetch-refusals";
import { isPublicAddress, isPublicName } from "./public-address";

/** The bytes at an address that a person named. */
export type FetchPicture = (address: string, signal: AbortSignal) => Promise<Uint8Array>;

export interface FetchPictureParts {
  /** Asked once for each name on the way, and never for an address. */
  resolve: (hostname: string) => Promise<{ address: string }[]>;
  /** Opens the connection; it is handed only addresses that were checked. */
  dial?: (addresses: string[], port: number) => Socket;
  /** A certificate (PEM) to trust instead of the public authorities. */
  ca?: string;
  timeoutMs?: number;
}

const maxRedirects = 3;
const httpsPort = 443;
const maxHeaderBytes = 16 * 1024;
const headers = { accept: "image/*", "accept-encoding": "identity", "user-agent": "Firstframe" };
const redirects = new Set([301, 302, 303, 307, 308]);
const pictureTypes = /^\s*(image\/|(application|binary)\/octet-stream\s*(;|$))/i;

/** A URL's host as the network knows it: IPv6 without brackets. URL has already undone every other disguise. */
const hostOf = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, "$1");

function requireFetchable(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw refused("not_an_address");
  const url = new URL(address, base);
  if (url.protocol !== "https:") throw refused("not_https");
  if (url.username !== "" || url.password !== "" || url.port !== "") throw refused("not_plain");
  url.hostname = url.hostname.replace(/\.$/, "");
  const host = hostOf(url);
  if (!(isIP(host) ? isPublicAddress(host) : isPublicName(host))) throw refused("private_address");
  return url;
}

/** Waits for `work` no longer than the signal allows; what cannot be stopped is left behind. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(new Error("given up"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** One private address among the answers is enough to refuse: which of them is used is not ours to choose. */
async function requireAddresses(host: string, resolve: FetchPictureParts["resolve"]): Promise<string[]> {
  if (isIP(host)) return [host];
  let addresses: string[];
  try {
    addresses = (await resolve(host)).map(({ address }) => address);
  } catch (error) {
    throw refused("private_address", error);
  }
  if (addresses.length === 0 || !addresses.every(isPublicAddress)) throw refused("private_address");
  return addresses;
}

/** A connection to the first of these very addresses that answers; no name is looked up. */
export function dialTcp(addresses: string[], port: number): Socket {
  const checked = addresses.map((address) => ({ address, family: isIP(address) }));
  return connectTcp({
    host: "checked.invalid",
    port,
    lookup: (_host, _options, answer) => answer(null, checked),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: 2000,
  });
}

function secure(socket: Socket, host: string, ca: string | undefined): TLSSocket {
  return connectTls({
    socket,
    host,
    ...(isIP(host) ? {} : { servername: host }),
    ...(ca === undefined ? {} : { ca }),
    ALPNProtocols: ["http/1.1"],
    rejectUnauthorized: true,
  });
}

function ask(url: URL, connection: TLSSocket, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    // With createConnection no agent takes part, so no proxy of the environment does either.
    const options = {
      headers,
      signal,
      maxHeaderSize: maxHeaderBytes,
      defaultPort: httpsPort,
      createConnection: () => connection,
    };
    const sent = request(url, options, resolve);
    sent.on("error", (error) => {
      reject(connection.authorizationError ? refused("certificate", error) : error);
    });
    // An answer that changes the protocol ends the request without an error.
    sent.on("close", () => reject(new Error("closed without an answer")));
    sent.end();
  });
}

function requirePicture({ statusCode = 0, headers: sent }: IncomingMessage): void {
  if (statusCode === 404 || statusCode === 410) throw refused("not_found");
  if ([401, 402, 403, 407, 451].includes(statusCode)) throw refused("not_allowed");
  if (statusCode < 200 || statusCode >= 300) throw refused("failed_there");
  if (statusCode !== 200 || !pictureTypes.test(sent["content-type"] ?? "")) throw refused("not_a_picture");
  const encoding = sent["content-encoding"]?.trim().toLowerCase() ?? "";
  if (encoding !== "" && encoding !== "identity") throw refused("packed");
  const announced = Number(sent["content-length"] ?? 0);
  if (announced > pictureLimits.maxBytes) throw tooLarge(announced);
}

async function readPicture(response: IncomingMessage): Promise<Uint8Array> {
  requirePicture(response);
  const chunks: Buffer[] = [];
  let total = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > pictureLimits.maxBytes) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof AppError ? error : refused("broken_off", error);
  }
  return Buffer.concat(chunks, total);
}

/** Follows an address to its picture. Each step on the way is checked as the first one was. */
async function follow(address: string, parts: FetchPictureParts, signal: AbortSignal): Promise<Uint8Array> {
  const { resolve, dial = dialTcp, ca } = parts;
  let url = requireFetchable(address);
  for (let step = 0; step <= maxRedirects; step += 1) {
    const host = hostOf(url);
    const addresses = await within(signal, requireAddresses(host, resolve));
    const socket = dial(addresses, httpsPort);
    try {
      const response = await ask(url, secure(socket, host, ca), signal);
      const { location } = response.headers;
      if (!redirects.has(response.statusCode ?? 0) || location === undefined) {
        return await readPicture(response);
      }
      // Node reads headers as Latin-1; where a site leads on is UTF-8, as browsers take it.
      url = requireFetchable(Buffer.from(location, "latin1").toString(), url);
    } finally {
      // What lies on top of it goes with it; the other way round does not hold before the handshake.
      socket.destroy();
    }
  }
  throw refused("redirects");
}

/**
 * The one way to fetch what a person named: https at its usual port, to public addresses alone, which are
 * looked up once and connected to as they were checked.
 * @throws AppError invalid_input or too_large, with the sentence a person reads.
 */
export function createFetchPicture(parts: FetchPictureParts): FetchPicture {
  return async (address, signal) => {
    const timeout = AbortSignal.timeout(parts.timeoutMs ?? 10_000);
    try {
      return await follow(address, parts, AbortSignal.any([signal, timeout]));
    } catch (error) {
      if (signal.aborted) throw refused("given_up", error);
      if (timeout.aborted) throw refused("too_slow", error);
      throw error instanceof AppError ? error : refused("no_answer", error);
    }
  };
}
