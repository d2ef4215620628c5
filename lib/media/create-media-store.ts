import { createLocalStore } from "./local-store";
import { createS3Store, type S3Options } from "./s3-store";
import type { MediaStore } from "./store";

export type MediaOptions = { dir: string } | { s3: S3Options };

export function createMediaStore(options: MediaOptions): MediaStore {
  return "dir" in options ? createLocalStore(options.dir) : createS3Store(options.s3);
}
