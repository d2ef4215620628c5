import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

import { forwardedHeader, isLoopback } from "./admit";

const tokenBytes = 32;

interface Place {
  dataDir: string;
  port: number;
}

/** Each server on a directory has its own. */
const fileOf = ({ dataDir, port }: Place) => path.join(dataDir, `command-token-${port}`);

/** Makes the word by which commands on this machine are known, anew at each start. Only who runs the server may read it. */
export async function writeCommandToken(place: Place): Promise<string> {
  const token = randomBytes(tokenBytes).toString("base64url");
  const file = fileOf(place);
  const unfinished = `${file}.${process.pid}.part`;
  await mkdir(place.dataDir, { recursive: true });
  await writeFile(unfinished, token, { mode: 0o600 });
  await rename(unfinished, file);
  return token;
}

/** The word to send as `authorization: Bearer`; null where no server has started here, or somebody else runs it. */
export async function readCommandToken(place: Place): Promise<string | null> {
  return readFile(fileOf(place), "utf8").catch(() => null);
}

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Whether a request is of a command on this machine: by its word, to a name of the loopback, and through no proxy. */
export function isCommand(headers: Headers, token: string, port: number): boolean {
  const given = /^Bearer ([\w-]{1,100})$/.exec(headers.get("authorization") ?? "")?.[1];
  if (given === undefined || !timingSafeEqual(digest(given), digest(token))) return false;
  return isLoopback(headers.get("host") ?? "", port) && headers.get(forwardedHeader) === "no";
}
