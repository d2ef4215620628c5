import { mediaKeyOf, type FileStore, type StoredFile } from "./file-store";
import { bytesReply, refusal } from "./replies";
import type { Route } from "./route";

/** Reads from the media host, whole or one range of bytes; the address alone is the permission. */
export function mediaRoute(request: Request, url: URL, files: FileStore): Route | null {
  if (request.method !== "GET" && request.method !== "HEAD") return null;
  return {
    name: "media",
    async answer() {
      const key = mediaKeyOf(url.pathname);
      const file = key ? await files.get(key) : null;
      if (!file) return refusal(404, "Not Found");
      return serve(file, request);
    },
  };
}

function serve({ bytes, contentType }: StoredFile, request: Request): Response {
  const headers = { "content-type": contentType, "accept-ranges": "bytes" };
  const range = readRange(request.headers.get("range"), bytes.length);
  if (range === "unsatisfiable") {
    return bytesReply(416, null, { "accept-ranges": "bytes", "content-range": `bytes */${bytes.length}` });
  }
  const part = range ? bytes.subarray(range.first, range.last + 1) : bytes;
  return bytesReply(range ? 206 : 200, request.method === "HEAD" ? null : part, {
    ...headers,
    "content-length": String(part.length),
    ...(range ? { "content-range": `bytes ${range.first}-${range.last}/${bytes.length}` } : {}),
  });
}

/** One range of a `Range` header; null, and with it the whole file, for none, several, or one that is malformed. */
function readRange(
  header: string | null,
  size: number,
): { first: number; last: number } | "unsatisfiable" | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  if (!match) return null;
  const [, from = "", to = ""] = match;
  if (from === "" && to === "") return null;
  if (from === "") {
    const length = Math.min(Number(to), size);
    return length === 0 ? "unsatisfiable" : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  const last = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < first) return null;
  return first >= size ? "unsatisfiable" : { first, last };
}
