import { parseByteRange } from "./byte-range";
import { nothingThere, requireMediaKey } from "./media-key";
import type { MediaStore } from "./store";

const contentTypes: Record<string, string> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  mp4: "video/mp4",
};

/** Opened by itself, a file runs and loads nothing; a browser's own video page needs what is allowed here. */
const policy = [
  "default-src 'none'",
  "img-src 'self'",
  "media-src 'self'",
  "style-src 'unsafe-inline'",
  "sandbox allow-same-origin",
].join("; ");

/** RFC 6266: a plain name for old readers, the true one beside it in RFC 8187's form where they differ. */
function attachment(name: string): string {
  const safe = name.replaceAll(/[\p{Cc}/\\]+/gu, "-").replaceAll(/\p{Cs}/gu, "\uFFFD");
  const plain = safe.replaceAll(/[^ -~]/gu, "_").replaceAll(/["%]/g, "_");
  if (plain === safe) return `attachment; filename="${plain}"`;
  const encoded = encodeURIComponent(safe).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function isListed(etag: string, ifNoneMatch: string): boolean {
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((item) => item.trim().replace(/^W\//, "") === etag);
}

function wantedRange(request: Request, etag: string, size: number) {
  const ifRange = request.headers.get("if-range");
  if (request.method !== "GET" || (ifRange !== null && ifRange.trim() !== etag)) return "whole";
  return parseByteRange(request.headers.get("range"), size);
}

/**
 * Answers GET and HEAD for a stored file: byte ranges, conditions, caching for ever, since what is under a key
 * never changes. `download` is the name under which a person saves it.
 */
export async function serveMedia(
  request: Request,
  store: MediaStore,
  key: string,
  { download }: { download?: string } = {},
): Promise<Response> {
  const name = requireMediaKey(key).split("/").at(-1) ?? "";
  const size = await store.size(key);
  if (size === null) throw nothingThere();

  const etag = `"${name}"`;
  const headers = new Headers({
    "accept-ranges": "bytes",
    "cache-control": "private, max-age=31536000, immutable",
    "content-security-policy": policy,
    "content-type": contentTypes[name.split(".").at(-1) ?? ""] ?? "application/octet-stream",
    "x-content-type-options": "nosniff",
    etag,
  });
  if (download !== undefined) headers.set("content-disposition", attachment(download));

  if (isListed(etag, request.headers.get("if-none-match") ?? "")) {
    headers.delete("content-type");
    return new Response(null, { status: 304, headers });
  }
  const range = wantedRange(request, etag, size);
  if (range === "unsatisfiable") {
    headers.delete("content-type");
    headers.set("content-range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const part = range === "whole" ? { start: 0, end: size - 1 } : range;
  headers.set("content-length", String(part.end - part.start + 1));
  if (range !== "whole") headers.set("content-range", `bytes ${part.start}-${part.end}/${size}`);
  const status = range === "whole" ? 200 : 206;
  if (request.method === "HEAD" || size === 0) return new Response(null, { status, headers });

  const body = await store.read(key, part);
  // The signal ends the stream when the reader goes away, even where nobody cancels the response's body.
  return new Response(body.pipeThrough(new TransformStream(), { signal: request.signal }), {
    status,
    headers,
  });
}
