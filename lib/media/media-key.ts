import { AppError } from "@/lib/domain/errors";
import { sentence } from "@/lib/words/catalogue";

/** A name never begins with a dot: such names are kept for files that are still being written. */
const form = /^[a-z]+\/[A-Za-z0-9_-][A-Za-z0-9._-]*$/;
const longest = 200;

export function nothingThere(cause?: unknown): AppError {
  const said = sentence((t) => t("pictures.refused.nothingThere"));
  return new AppError("not_found", said, [], { cause });
}

/** Answers the key when it has the one form keys may have; every other text is an address with nothing there. */
export function requireMediaKey(key: string): string {
  if (key.length > longest || key.includes("..") || !form.test(key)) throw nothingThere();
  return key;
}
