import { open, type FileHandle } from "node:fs/promises";

const chunkBytes = 256 * 1024;

/** A part of a file, `start` to `end` both included. The file is open only between the first read and the last. */
export function fileStream(path: string, start: number, end: number): ReadableStream<Uint8Array> {
  let file: FileHandle | undefined;
  let position = start;
  const close = async () => {
    const opened = file;
    file = undefined;
    await opened?.close();
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          file ??= await open(path, "r");
          const length = Math.min(chunkBytes, end - position + 1);
          const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, position);
          if (bytesRead === 0) throw new Error(`${path} is shorter than it was.`);
          position += bytesRead;
          controller.enqueue(buffer.subarray(0, bytesRead));
          if (position <= end) return;
          await close();
          controller.close();
        } catch (error) {
          await close();
          throw error;
        }
      },
      cancel: close,
    },
    // Nothing is read ahead of need, so a stream that nobody reads holds no file.
    { highWaterMark: 0 },
  );
}
