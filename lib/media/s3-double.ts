import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";

import { parseByteRange } from "./byte-range";
import type { S3Options } from "./s3-store";

export interface S3Double {
  options: S3Options;
  close(): Promise<void>;
}

const noSuchKey = `<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>None.</Message></Error>`;

/** As much of S3 as the store speaks, in memory: objects are put, read in parts, asked for and deleted. */
export async function startS3Double(): Promise<S3Double> {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void (async () => {
      const key = new URL(request.url ?? "", "http://s3").pathname;
      const body = await buffer(request);
      if (!request.headers.authorization?.startsWith("AWS4-HMAC-SHA256 Credential=id/")) {
        return response.writeHead(403).end();
      }
      if (request.method === "PUT") {
        objects.set(key, body);
        return response.writeHead(200, { etag: `"e"` }).end();
      }
      if (request.method === "DELETE") {
        objects.delete(key);
        return response.writeHead(204).end();
      }
      const found = objects.get(key);
      if (found === undefined) return response.writeHead(404).end(request.method === "GET" ? noSuchKey : "");
      const range = parseByteRange(request.headers.range ?? null, found.length);
      const part = typeof range === "string" ? { start: 0, end: found.length - 1 } : range;
      const bytes = found.subarray(part.start, part.end + 1);
      response.writeHead(typeof range === "string" ? 200 : 206, {
        "content-length": bytes.length,
        "last-modified": new Date(0).toUTCString(),
        etag: `"e"`,
      });
      return response.end(request.method === "GET" ? bytes : undefined);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    options: {
      bucket: "studio",
      region: "eu-north-1",
      endpoint: `http://127.0.0.1:${port}`,
      accessKeyId: "id",
      secretAccessKey: "secret",
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
