import { randomUUID } from "node:crypto";

import * as z from "zod/mini";

import { mediaKey, mediaKeyOf, mediaUrl, type FileStore } from "./file-store";
import { readLifetimeSeconds } from "./lifetime";
import { bytesReply, hasKey, json, refusal } from "./replies";
import type { Route } from "./route";

const InitiateBody = z.looseObject({
  content_type: z._default(z.string(), "application/octet-stream"),
  file_name: z._default(z.string(), "file"),
});

interface Slot {
  token: string;
  contentType: string;
  expiresAt: Date | null;
  parts: Map<number, Uint8Array>;
}

const initiatePath = /^\/storage\/upload\/initiate(-multipart)?\/?$/;
const writePath = /^(\/files\/b\/[^/]+\/[^/]+?)(?:\/(\d+|complete))?$/;

/**
 * Uploads: a slot on `rest.fal.ai` with a key, then the bytes to the slot's URL, which is itself the permission.
 * Slots live in memory: an upload that the end of the process cuts short begins anew.
 */
export class UploadRoutes {
  readonly #files: FileStore;
  readonly #now: () => Date;
  readonly #slots = new Map<string, Slot>();

  constructor(files: FileStore, now: () => Date) {
    this.#files = files;
    this.#now = now;
  }

  /** `rest.fal.ai`. */
  initiate(request: Request, url: URL): Route | null {
    if (request.method !== "POST" || !initiatePath.test(url.pathname)) return null;
    return {
      name: "upload-initiate",
      answer: () =>
        hasKey(request) ? this.#open(request) : refusal(401, "Authorization header is required"),
    };
  }

  /** Writes to the media host. */
  write(request: Request, url: URL): Route | null {
    const [, path = "", tail] = writePath.exec(url.pathname) ?? [];
    const key = mediaKeyOf(path);
    const name = routeName(request.method, tail);
    if (!key || !name) return null;
    return {
      name,
      answer: () => {
        const slot = this.#slots.get(key);
        if (!slot || slot.token !== url.searchParams.get("upload_token")) {
          return refusal(403, "The upload URL is not valid");
        }
        if (name === "upload-part") return this.#takePart(request, slot, Number(tail));
        return name === "upload-put" ? this.#takeWhole(request, key, slot) : this.#join(key, slot);
      },
    };
  }

  async #open(request: Request): Promise<Response> {
    const body = InitiateBody.safeParse(await request.json().catch(() => null));
    if (!body.success) return refusal(422, "The body must name content_type and file_name");
    const key = mediaKey(body.data.file_name);
    const lifetime = readLifetimeSeconds(request.headers.get("x-fal-object-lifecycle"));
    const token = randomUUID();
    this.#slots.set(key, {
      token,
      contentType: body.data.content_type,
      expiresAt: lifetime === null ? null : new Date(this.#now().getTime() + lifetime * 1000),
      parts: new Map(),
    });
    const fileUrl = mediaUrl(key);
    return json(200, { upload_url: `${fileUrl}?upload_token=${token}`, file_url: fileUrl });
  }

  async #takeWhole(request: Request, key: string, slot: Slot): Promise<Response> {
    const contentType = request.headers.get("content-type") ?? slot.contentType;
    const bytes = new Uint8Array(await request.arrayBuffer());
    await this.#files.put(key, bytes, { ...slot, contentType });
    this.#slots.delete(key);
    return bytesReply(200, null, {});
  }

  async #takePart(request: Request, slot: Slot, partNumber: number): Promise<Response> {
    slot.parts.set(partNumber, new Uint8Array(await request.arrayBuffer()));
    return json(200, { partNumber, etag: `"${partNumber}"` });
  }

  async #join(key: string, slot: Slot): Promise<Response> {
    const parts = [...slot.parts].toSorted(([a], [b]) => a - b).map(([, bytes]) => bytes);
    await this.#files.put(key, Buffer.concat(parts), slot);
    this.#slots.delete(key);
    return json(200, { status: "ok" });
  }
}

function routeName(method: string, tail: string | undefined) {
  if (method === "POST") return tail === "complete" ? "upload-complete" : null;
  if (method !== "PUT" || tail === "complete") return null;
  return tail === undefined ? "upload-put" : "upload-part";
}
