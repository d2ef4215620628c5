import * as z from "zod/mini";

/** Whoever changes what stands in an archive counts this up, and goes on reading the former ones. */
export const formatVersion = 1;
export const manifestName = "manifest.json";

const sha256Form = /^[0-9a-f]{64}$/;
const FileFacts = z.strictObject({
  bytes: z.int().check(z.nonnegative()),
  sha256: z.string().check(z.regex(sha256Form)),
});
export type FileFacts = z.infer<typeof FileFacts>;

/** Read first, for the sentence that an archive of a newer version deserves. */
export const AnyManifest = z.looseObject({ product: z.literal("firstframe"), format: z.int() });

export const Manifest = z.strictObject({
  product: z.literal("firstframe"),
  format: z.literal(formatVersion),
  createdAt: z.string(),
  /** The last migration of the database it was made of: its tables have that shape. */
  migration: z.string(),
  /** How many rows each table has. */
  rows: z.record(z.string(), z.int().check(z.nonnegative())),
  /** Keys that rows name, of files that were not there. */
  missing: z.array(z.string()),
  /** Every other entry of the zip. */
  files: z.record(z.string(), FileFacts),
});
export type Manifest = z.infer<typeof Manifest>;

const tableForm = /^database\/([a-z_]+)\.ndjson$/;
const mediaForm = /^media\/((images|videos)\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,190})$/;

export const tableEntry = (table: string) => `database/${table}.ndjson`;
export const mediaEntry = (key: string) => `media/${key}`;
export const tableOf = (entry: string): string | null => tableForm.exec(entry)?.[1] ?? null;

/** The media key an entry is of; null for what can be none of ours, whatever path it is. */
export function mediaKeyOf(entry: string): string | null {
  return entry.includes("..") ? null : (mediaForm.exec(entry)?.[1] ?? null);
}

/** Why nothing was archived or restored: one sentence, what is wrong and what to do. */
export class ArchiveError extends Error {}
