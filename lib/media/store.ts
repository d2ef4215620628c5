/** Where pictures and videos live. Keys are `kind/name.ext`, made by us; nothing partial is ever visible. */
export interface MediaStore {
  /** Stores bytes whole or not at all. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Size in bytes, or null where there is nothing under the key. */
  size(key: string): Promise<number | null>;
  bytes(key: string): Promise<Uint8Array>;
  /** The bytes from `start` to `end`, both included, counted from 0. */
  read(key: string, range: { start: number; end: number }): Promise<ReadableStream<Uint8Array>>;
  delete(key: string): Promise<void>;
  /** Removes what a kill in the middle of a `put` left behind; answers how many files that were. */
  sweep(): Promise<number>;
}
