import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { beforeEach, describe, expect, it, onTestFinished } from "vitest";

import { LockedError, lockDirectory } from "./lock";

let dir: string;
beforeEach(async () => {
  const parent = await mkdtemp(path.join(tmpdir(), "lock-"));
  dir = path.join(parent, "data");
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
});

const program = `
  import { lockDirectory } from "./lib/db/lock.ts";
  lockDirectory(process.argv[1]).then(
    () => { console.info("locked"); setInterval(() => {}, 1000); },
    (error) => { console.info(error.constructor.name + ": " + error.message); },
  );
`;

/** Another process that locks the directory and stays, or says why it cannot. */
async function lockElsewhere(place: string) {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", program, place],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return {
    said: String(said).trim(),
    kill: async (signal: NodeJS.Signals) => {
      child.kill(signal);
      await once(child, "exit");
    },
  };
}

describe("lockDirectory", () => {
  it("makes the directory, and holds it against a second opening in this process", async () => {
    const release = await lockDirectory(dir);
    await expect(lockDirectory(dir)).rejects.toBeInstanceOf(LockedError);
    await expect(lockDirectory(dir)).rejects.toThrow(/already in use/);
    await release();
  });

  it("is free again after release, as often as one likes", async () => {
    for (let turn = 0; turn < 3; turn += 1) await (await lockDirectory(dir))();
    await (
      await lockDirectory(dir)
    )();
    expect(true).toBe(true);
  });

  it("knows the directory by whatever name", async () => {
    await mkdir(dir);
    const link = `${dir}-link`;
    await symlink(dir, link);
    const release = await lockDirectory(dir);
    const relative = path.relative(process.cwd(), dir);
    for (const name of [
      link,
      `${dir}/`,
      `${dir}/.`,
      path.join(dir, "x", ".."),
      `${link}/../data`,
      relative,
    ]) {
      await expect(lockDirectory(name)).rejects.toBeInstanceOf(LockedError);
    }
    await release();
    await (
      await lockDirectory(link)
    )();
  });

  it("of one directory leaves another free", async () => {
    const release = await lockDirectory(dir);
    await (
      await lockDirectory(`${dir}-other`)
    )();
    await release();
    expect(true).toBe(true);
  });

  it("holds it against another process", async () => {
    const release = await lockDirectory(dir);
    expect((await lockElsewhere(dir)).said).toMatch(/^LockedError: /);
    await release();
    expect((await lockElsewhere(dir)).said).toBe("locked");
    await expect(lockDirectory(dir)).rejects.toBeInstanceOf(LockedError);
  });

  it.each(["SIGKILL", "SIGTERM"] as const)("is free at once when its holder ends by %s", async (signal) => {
    const other = await lockElsewhere(dir);
    expect(other.said).toBe("locked");
    await expect(lockDirectory(dir)).rejects.toBeInstanceOf(LockedError);
    await other.kill(signal);
    const release = await lockDirectory(dir);
    await release();
  });

  it("lets one of many win that start at once", async () => {
    const ends = await Promise.allSettled(Array.from({ length: 10 }, () => lockDirectory(dir)));
    const won = ends.filter((end) => end.status === "fulfilled");
    expect(won).toHaveLength(1);
    await won[0]?.value();
  });
});
