/** Where pictures and videos live. Keys are `kind/name.ext`, made by us; nothing partial is ever visible. */
export interface MediaStore {
  /** Stores bytes whole or not at all. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Stores a stream of a known or unknown length whole or not at all; answers the bytes written. */
  putStream(key: string, stream: ReadableStream<Uint8Array>, contentType: string): Promise<number>;
  /** Size in bytes, or null where there is nothing under the key. */
  size(key: string): Promise<number | null>;
  bytes(key: string): Promise<Uint8Array>;
  /** The bytes from `start` to `end`, both included, counted from 0. */
  read(key: string, range: { start: number; end: number }): Promise<ReadableStream<Uint8Array>>;
  delete(key: string): Promise<void>;
}
