import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A disk of a few megabytes, in memory. */
export interface SmallDisk {
  dir: string;
  /** Writes until there is no room left. */
  fill(): void;
  /** Deletes what `fill` wrote. */
  free(): void;
  readOnly(): void;
  remove(): void;
}

const chunk = Buffer.alloc(64 * 1024, 1);

/** In a new directory, at `place` within it. Null where this machine does not let us mount one. */
export function mountSmallDisk(megabytes: number, place = ""): SmallDisk | null {
  const dir = mkdtempSync(path.join(tmpdir(), "firstframe-disk-"));
  const mounted = path.join(dir, place);
  mkdirSync(mounted, { recursive: true });
  const run = (program: string, ...args: string[]) =>
    spawnSync(program, args, { stdio: "ignore" }).status === 0;
  if (!run("mount", "-t", "tmpfs", "-o", `size=${megabytes}m`, "firstframe-test", mounted)) {
    rmSync(dir, { recursive: true });
    return null;
  }
  const filler = path.join(mounted, "filler");
  return {
    dir,
    fill() {
      const file = openSync(filler, "a");
      try {
        for (let size = chunk.length; size >= 1; size = Math.floor(size / 2)) {
          while (wrote(file, size));
        }
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(filler, { force: true }),
    readOnly: () => void run("mount", "-o", "remount,ro", mounted),
    remove() {
      run("umount", "-l", mounted);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function wrote(file: number, size: number): boolean {
  try {
    return writeSync(file, chunk, 0, size) > 0;
  } catch {
    return false;
  }
}
