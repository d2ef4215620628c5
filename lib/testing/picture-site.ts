import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo, Server, Socket } from "node:net";

import { afterAll, beforeAll, beforeEach, expect } from "vitest";

import { AppError } from "@/lib/domain/errors";
import { createFetchPicture, dialTcp, type FetchPictureParts } from "@/lib/media/fetch-picture";

import { makeCertificate } from "./certificate";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export const picture = Buffer.from("a picture's bytes");
export const page = "https://pictures.example.com";
/** Addresses that a server of this test stands in for; every other one is answered by the private server. */
export const publicAddresses = ["93.184.216.34", "93.184.216.35", "2606:2800:220:1::1"];
export const [firstPublic = ""] = publicAddresses;

export const certificate = makeCertificate(["pictures.example.com", "other.example.com", firstPublic]);
export const open = new Set<Socket>();

/** What the present test sees, and what it has the public server do. */
export const site = {
  publicPort: 0,
  privatePort: 0,
  privateConnections: 0,
  handler: (() => undefined) as Handler,
  dialled: [] as string[],
  lookups: [] as string[],
};
const servers: Server[] = [];

export async function listen(server: Server, host: string, port = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  servers.push(server);
  server.on("connection", (socket) => {
    open.add(socket);
    socket.on("error", () => undefined).once("close", () => open.delete(socket));
  });
  return (server.address() as AddressInfo).port;
}

const privateServer = () =>
  createHttpsServer(certificate, (_, response) => {
    response.writeHead(200, { "content-type": "image/png" }).end("a secret");
  }).on("connection", () => (site.privateConnections += 1));

export const givesPicture: Handler = (_, response) => {
  response.writeHead(200, { "content-type": "image/jpeg" }).end(picture);
};
/** `/to?…` leads to what stands behind the question mark, everything else is a picture. */
export const leadsOn: Handler = (request, response) => {
  const [path, query = ""] = (request.url ?? "").split("?");
  if (path !== "/to") return givesPicture(request, response);
  // By hand: Node writes no header beyond Latin-1, hostile sites do.
  const location = decodeURIComponent(query);
  request.socket.end(`HTTP/1.1 302 Found\r\nlocation: ${location}\r\ncontent-length: 9\r\n\r\nelsewhere`);
};
export const leadingTo = (address: string) => `${page}/to?${encodeURIComponent(address)}`;

export const dialTo =
  (port: number): NonNullable<FetchPictureParts["dial"]> =>
  (addresses) => {
    site.dialled.push(...addresses);
    const isPrivate = addresses.some((address) => !publicAddresses.includes(address));
    const loopback = addresses.filter((address) => address === "::1" || address.startsWith("127."));
    if (!isPrivate) return dialTcp(["127.0.0.1"], port);
    return dialTcp(loopback.length > 0 ? loopback : ["127.0.0.1"], site.privatePort);
  };

/** Name servers of this test: the nth question for a name gets its nth answer, and then always the last. */
type Names = Record<string, string[][]>;
const standard: Names = {
  "pictures.example.com": [[firstPublic]],
  "other.example.com": [["2606:2800:220:1::1", "93.184.216.35"]],
};

export function resolver(names: Names = {}): FetchPictureParts["resolve"] {
  const all = { ...standard, ...names };
  const asked = new Map<string, number>();
  return async (hostname) => {
    site.lookups.push(hostname);
    const times = asked.get(hostname) ?? 0;
    asked.set(hostname, times + 1);
    const answers = all[hostname];
    const answer = answers?.[Math.min(times, answers.length - 1)];
    if (!answer) throw new Error(`getaddrinfo ENOTFOUND ${hostname}`);
    return answer.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  };
}

export const never = new AbortController().signal;
export const fetching = (address: string, names?: Names, parts: Partial<FetchPictureParts> = {}) =>
  createFetchPicture({
    resolve: resolver(names),
    dial: dialTo(site.publicPort),
    ca: certificate.cert,
    ...parts,
  })(address, never);

export async function refusalOf(address: string, names?: Names, parts?: Partial<FetchPictureParts>) {
  const error = await fetching(address, names, parts).then(
    () => expect.fail("was fetched"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error;
  expect(error.detail).toMatchObject([{ loc: ["body", "url"], msg: error.said }]);
  return { code: error.code, message: error.message, type: error.detail[0]?.type };
}

/** Opens the servers for a file of tests, and begins each of them anew. */
export function openSite(): void {
  beforeAll(async () => {
    site.publicPort = await listen(
      createHttpsServer(certificate, (request, response) => site.handler(request, response)),
      "127.0.0.1",
    );
    site.privatePort = await listen(privateServer(), "127.0.0.1");
    // A machine may have no IPv6.
    await listen(privateServer(), "::1", site.privatePort).catch(() => undefined);
  });
  afterAll(() => {
    for (const socket of open) socket.destroy();
    for (const server of servers) server.close();
  });
  beforeEach(() => {
    Object.assign(site, { handler: leadsOn, dialled: [], lookups: [] });
  });
}
