import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { findProgram, installPackage } from "./system-packages";

interface Unzipped {
  /** In the order of the zip. */
  names: string[];
  read(name: string): string;
  remove(): void;
}

function run(...args: string[]): string {
  const env = { ...process.env, LC_ALL: "C.UTF-8" };
  return execFileSync("unzip", args, { encoding: "utf8", maxBuffer: 1e8, env });
}

/** A zip as the unzip of every system sees it, which is not the library that we read with. @throws where it is damaged. */
export function unzip(file: string): Unzipped {
  if (!findProgram(["unzip"])) installPackage({ apt: "unzip", dnf: "unzip", brew: "unzip" });
  run("-tq", file);
  const dir = mkdtempSync(join(tmpdir(), "unzipped-"));
  run("-q", file, "-d", dir);
  return {
    names: run("-Z1", file).trim().split("\n"),
    read: (name) => readFileSync(join(dir, name), "utf8"),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
