import { AppError, type ErrorCode, type Sayable } from "@/lib/domain/errors";
import { troubleOf } from "@/lib/domain/trouble";
import { type Sentence, wordsIn } from "@/lib/words/catalogue";
import { defaultLanguage, type Language } from "@/lib/words/languages";
import type { Words } from "@/lib/words/words";

const statusOf: Record<ErrorCode, number> = {
  bad_request: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  invalid_input: 422,
  too_many: 429,
  internal: 500,
  unavailable: 503,
};

const headers = { "cache-control": "no-store" };

/** What an error says, in the language `t` speaks. */
export const say = (t: Words, said: string | Sayable) =>
  typeof said === "string" ? said : (said as Sentence).say(t);

/** An error as our routes answer it, in the reader's language. What we did not expect never shows its own words. */
export function toResponse(error: unknown, language: Language = defaultLanguage): Response {
  const t = wordsIn(language);
  if (!(error instanceof AppError)) {
    const trouble = troubleOf(error);
    if (trouble) {
      const message = t(trouble === "disk" ? "errors.diskTrouble" : "errors.databaseAway");
      return Response.json({ message, detail: [] }, { status: statusOf.unavailable, headers });
    }
    return Response.json({ message: t("errors.internal"), detail: [] }, { status: 500, headers });
  }
  const detail = error.detail.map((each) => ({ ...each, msg: say(t, each.msg) }));
  const wait = error.retryAfterSeconds;
  return Response.json(
    { message: say(t, error.said), detail },
    {
      status: statusOf[error.code],
      headers: wait === undefined ? headers : { ...headers, "retry-after": String(wait) },
    },
  );
}
