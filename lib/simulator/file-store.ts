import { createHash, randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import * as z from "zod/mini";

import { mediaHost } from "@/lib/domain/fal-contract";

import { writeAtomically } from "./write-atomically";

const About = z.object({ contentType: z.string(), expiresAt: z.nullable(z.string()) });
type About = z.infer<typeof About>;

export interface StoredFile {
  bytes: Uint8Array<ArrayBuffer>;
  contentType: string;
}

export interface FileStore {
  put(key: string, bytes: Uint8Array, about: { contentType: string; expiresAt: Date | null }): Promise<void>;
  /** The file; null when there is none or its time is over. */
  get(key: string): Promise<StoredFile | null>;
}

const keyForm = /^[0-9a-f]{8}\/[A-Za-z0-9_-]{21}_[A-Za-z0-9._-]{1,100}$/;

/** A new key in the form of fal's media addresses. The same seed text gives the same key. */
export function mediaKey(fileName: string, seedText: string = randomBytes(32).toString("hex")): string {
  const digest = createHash("sha256").update(seedText).digest();
  const name = fileName.replaceAll(/[^A-Za-z0-9._-]/g, "_").slice(-100) || "file";
  return `${digest.toString("hex").slice(0, 8)}/${digest.toString("base64url").slice(8, 29)}_${name}`;
}

export function mediaUrl(key: string): string {
  return `https://${mediaHost}/files/b/${key}`;
}

/** The key in a path of the media host; null when the path has another form. */
export function mediaKeyOf(pathname: string): string | null {
  const key = /^\/files\/b\/(.+)$/.exec(pathname)?.[1];
  return key && keyForm.test(key) ? key : null;
}

/** Uploads and videos: in the directory's `files`, or in memory. */
export function createFileStore(dir: string | null, now: () => Date): FileStore {
  const store = dir ? filesIn(join(dir, "files")) : filesInMemory();
  return {
    put: (key, bytes, { contentType, expiresAt }) =>
      store.write(key, bytes, { contentType, expiresAt: expiresAt?.toISOString() ?? null }),
    async get(key) {
      const found = await store.read(key);
      if (!found) return null;
      const { expiresAt, contentType } = found.about;
      if (expiresAt && now() >= new Date(expiresAt)) return null;
      return { bytes: found.bytes, contentType };
    },
  };
}

interface Files {
  write(key: string, bytes: Uint8Array, about: About): Promise<void>;
  read(key: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; about: About } | null>;
}

function filesInMemory(): Files {
  const files = new Map<string, { bytes: Uint8Array<ArrayBuffer>; about: About }>();
  return {
    async write(key, bytes, about) {
      files.set(key, { bytes: new Uint8Array(bytes), about });
    },
    read: async (key) => files.get(key) ?? null,
  };
}

function filesIn(dir: string): Files {
  mkdirSync(dir, { recursive: true });
  const pathOf = (key: string) => join(dir, key.replace("/", "-"));
  return {
    async write(key, bytes, about) {
      await writeAtomically(`${pathOf(key)}.about.json`, JSON.stringify(about));
      await writeAtomically(pathOf(key), bytes);
    },
    async read(key) {
      try {
        const about = About.parse(JSON.parse(await readFile(`${pathOf(key)}.about.json`, "utf8")));
        return { bytes: new Uint8Array(await readFile(pathOf(key))), about };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
  };
}
