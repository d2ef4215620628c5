import { AppError } from "@/lib/domain/errors";
import { megabytes, pictureLimits } from "@/lib/domain/pictures";
import { type Sentence, sentence } from "@/lib/words/catalogue";
import type { Translation } from "@/lib/words/words";

/** The one that takes a value is said by the page, before it asks. */
type Reason = Exclude<keyof Translation["pictures"]["notFetched"], "too_long">;

/** Why nothing was fetched, with the sentence a person reads; what the other side said stays in `cause`. */
export function refused(type: Reason, cause?: unknown): AppError {
  const msg = sentence((t) => t(`pictures.notFetched.${type}`));
  return new AppError("invalid_input", msg, [{ loc: ["body", "url"], msg, type }], { cause });
}

function tooLargeSentence(bytes: number | undefined): Sentence {
  const most = megabytes(pictureLimits.maxBytes);
  if (bytes === undefined) return sentence((t) => t("pictures.refused.fileLargerThan", { most }));
  return sentence((t) => t("pictures.refused.fileTooLarge", { size: megabytes(bytes), most }));
}

export function tooLarge(bytes?: number): AppError {
  const msg = tooLargeSentence(bytes);
  return new AppError("too_large", msg, [{ loc: ["body", "url"], msg, type: "file_too_large" }]);
}
