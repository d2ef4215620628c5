import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";

const installMs = 10 * 60_000;

/** What a program is called in each package manager; null where that manager has none. */
export interface PackageNames {
  apt: string;
  dnf: string;
  brew: string | null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of the names that can be run: a path as it is, a bare name from PATH. */
export function findProgram(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return names
    .flatMap((name) => (path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name))))
    .find(isExecutable);
}

export const isRoot = () => process.getuid?.() === 0;

function run(command: string, args: readonly string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    timeout: installMs,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

/** Runs what needs an administrator: as root, or by a sudo that asks no password. */
function runAsRoot(...command: [string, ...string[]]): boolean {
  if (isRoot()) return run(command[0], command.slice(1));
  const sudo = findProgram(["sudo"]);
  const silent = sudo !== undefined && spawnSync(sudo, ["-n", "true"], { stdio: "ignore" }).status === 0;
  return silent && run(sudo, ["-n", ...command]);
}

/** Installs by the system's package manager. False when there is none that may be used, or it failed. */
export function installPackage(names: PackageNames): boolean {
  if (findProgram(["apt-get"])) {
    console.info(`Installing ${names.apt} with apt-get.`);
    return (
      runAsRoot("apt-get", "update", "-q") &&
      runAsRoot("apt-get", "install", "-q", "-y", "--no-install-recommends", names.apt)
    );
  }
  if (findProgram(["dnf"])) {
    console.info(`Installing ${names.dnf} with dnf.`);
    return runAsRoot("dnf", "install", "-q", "-y", names.dnf);
  }
  const brew = findProgram(["brew", "/opt/homebrew/bin/brew", "/usr/local/bin/brew"]);
  if (!brew || names.brew === null) return false;
  console.info(`Installing ${names.brew} with Homebrew.`);
  return run(brew, ["install", names.brew]);
}
