import { renameSync, writeFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";

/** A reader sees the old file or the new one, never a part: a sudden end of the process leaves no torn file. */
export function writeAtomicallySync(path: string, data: string): void {
  const draft = `${path}.tmp`;
  writeFileSync(draft, data);
  renameSync(draft, path);
}

export async function writeAtomically(path: string, data: string | Uint8Array): Promise<void> {
  const draft = `${path}.tmp`;
  await writeFile(draft, data);
  await rename(draft, path);
}
