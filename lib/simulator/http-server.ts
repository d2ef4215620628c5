import type { AddressInfo } from "node:net";

import { createAdaptorServer } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";

import { isFalHost } from "@/lib/domain/fal-contract";

import { controlHost } from "./control-routes";
import type { Simulator } from "./handler";
import { onWire } from "./on-wire";

export interface HttpServer {
  origin: string;
  close(): Promise<void>;
}

/** Serves the simulator over HTTP: `/queue.fal.run/a/b?c` is answered as `https://queue.fal.run/a/b?c`. */
export async function serveSimulator(
  simulator: Simulator,
  { host, port }: { host: string; port: number },
): Promise<HttpServer> {
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: async (request, { incoming }) => {
      const target = targetOf(request.url);
      if (!target) return Response.json({ detail: "Not Found" }, { status: 404 });
      try {
        return onWire(await simulator.fetch(await readdress(request, target)), incoming.socket);
      } catch {
        incoming.socket.resetAndDestroy();
        return RESPONSE_ALREADY_SENT;
      }
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    origin: `http://${host.includes(":") ? `[${host}]` : host}:${actual}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // Status streams and kept-alive connections would hold the server open.
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

/** The real address a path stands for; null when its first part is no host of fal's. */
function targetOf(address: string): string | null {
  const { pathname, search } = new URL(address);
  const [, first = "", rest = ""] = /^\/([^/]*)(.*)$/s.exec(pathname) ?? [];
  if (first === "" && rest === "") return `https://${controlHost}/`;
  if (first === "_simulator") return `https://${controlHost}${rest}${search}`;
  return isFalHost(first) || first.endsWith("falrun.com") ? `https://${first}${rest}${search}` : null;
}

async function readdress(request: Request, target: string): Promise<Request> {
  const { method, headers, signal } = request;
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(target, {
    method,
    headers,
    signal,
    ...(hasBody ? { body: await request.arrayBuffer() } : {}),
  });
}
