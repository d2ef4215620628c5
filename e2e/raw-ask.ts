import { Agent, request } from "node:http";

/** Node sends a header's bytes as Latin-1: this is how a text's own UTF-8 gets there. */
export const asBytes = (text: string) => Buffer.from(text, "utf8").toString("latin1");

export interface RawCall {
  method?: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array | null;
}

export interface RawAnswer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const limitMs = 30_000;

/** One request with exactly these headers and this path: fetch would mend or refuse some of them. */
export function rawAsk(
  origin: string,
  { method = "GET", path, headers = {}, body }: RawCall,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, agent, method, path, headers, timeout: limitMs }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on("timeout", () => sent.destroy(new Error(`no answer to ${method} ${path}`)));
    sent.on("error", reject);
    sent.end(body ?? undefined);
  });
}

/** Does all of it, so many at a time. */
export async function inParallel<T>(all: readonly T[], many: number, act: (each: T) => Promise<unknown>) {
  const rest = all.values();
  const worker = async () => {
    for (const each of rest) await act(each);
  };
  await Promise.all(Array.from({ length: many }, worker));
}
