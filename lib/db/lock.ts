import { createHash } from "node:crypto";
import { mkdir, rm, stat } from "node:fs/promises";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** Somebody else holds the directory. */
export class LockedError extends Error {}

function listenAt(address: string): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.destroy());
    server.once("error", reject);
    server.listen({ path: address, exclusive: true }, () => {
      server.unref();
      resolve(server);
    });
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

const inUse = (error: unknown) => (error as NodeJS.ErrnoException).code === "EADDRINUSE";

/**
 * Takes a directory for this process alone, until the process ends in whatever way: the lock is a socket bound for
 * the directory's device and inode, which the system frees even after a kill -9. Linux has abstract sockets and
 * Windows has pipes that leave nothing behind; elsewhere a socket file that nobody answers on is swept away.
 * @throws LockedError when another process, or another opening in this one, holds it.
 */
export async function lockDirectory(dir: string): Promise<() => Promise<void>> {
  await mkdir(dir, { recursive: true });
  const { dev, ino } = await stat(dir, { bigint: true });
  const name = `firstframe-${createHash("sha256").update(`${dev}:${ino}`).digest("hex").slice(0, 24)}`;
  const file = path.join(tmpdir(), `${name}.sock`);
  const addresses: Partial<Record<NodeJS.Platform, string>> = {
    linux: `\0${name}`,
    win32: `\\\\.\\pipe\\${name}`,
  };
  const address = addresses[process.platform] ?? file;

  const take = async () => {
    try {
      return await listenAt(address);
    } catch (error) {
      if (!inUse(error)) throw error;
      if (address !== file || (await answers(file))) {
        throw new LockedError(`${dir} is already in use by another Firstframe.`, { cause: error });
      }
      await rm(file, { force: true });
      return listenAt(address);
    }
  };
  const server = await take();
  return () => new Promise((resolve) => server.close(() => resolve()));
}
