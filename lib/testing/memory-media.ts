import { AppError } from "@/lib/domain/errors";
import type { MediaStore } from "@/lib/media/store";

/** A media store that lives as long as its test. */
export function memoryMedia(): MediaStore {
  const files = new Map<string, Uint8Array>();
  const need = (key: string) => {
    const bytes = files.get(key);
    if (!bytes) throw new AppError("not_found", "There is nothing under this address.");
    return bytes;
  };
  return {
    async put(key, bytes) {
      files.set(key, bytes);
    },
    async size(key) {
      return files.get(key)?.length ?? null;
    },
    async bytes(key) {
      return need(key);
    },
    async read(key, { start, end }) {
      return new Blob([need(key).slice(start, end + 1)]).stream();
    },
    async delete(key) {
      files.delete(key);
    },
    sweep: () => Promise.resolve(0),
  };
}
