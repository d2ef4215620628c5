import { AppError } from "@/lib/domain/errors";

/** A name never begins with a dot: such names are kept for files that are still being written. */
const form = /^[a-z]+\/[A-Za-z0-9_-][A-Za-z0-9._-]*$/;
const longest = 200;

export function nothingThere(cause?: unknown): AppError {
  return new AppError("not_found", "There is no picture or video at this address.", [], { cause });
}

/** Answers the key when it has the one form keys may have; every other text is an address with nothing there. */
export function requireMediaKey(key: string): string {
  if (key.length > longest || key.includes("..") || !form.test(key)) throw nothingThere();
  return key;
}
