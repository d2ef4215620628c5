/** A sentence that whoever answers says in the reader's language; `english` is for logs, programs and the database. */
export interface Sayable {
  readonly english: string;
}

/** One thing that is wrong with an input: where, a sentence, and a type, in the shape fal uses. */
export interface ErrorDetail<Said = string> {
  loc: (string | number)[];
  msg: Said;
  type: string;
}

export type ErrorCode =
  | "bad_request"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "too_large"
  | "invalid_input"
  | "too_many"
  | "unavailable"
  | "internal";

/** Next gives instrumentation and routes copies of this module; the mark is what their errors share. */
const mark = Symbol.for("firstframe.AppError");

/** A failure with a sentence that a person may read: what happened, and what to do next. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly said: string | Sayable;
  readonly detail: ErrorDetail<string | Sayable>[];
  /** How long to wait before another try, where that is known. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    said: string | Sayable,
    detail: ErrorDetail<string | Sayable>[] = [],
    options?: ErrorOptions & { retryAfterSeconds?: number },
  ) {
    super(typeof said === "string" ? said : said.english, options);
    this.name = "AppError";
    this.code = code;
    this.said = said;
    this.detail = detail;
    this.retryAfterSeconds = options?.retryAfterSeconds;
  }

  get [mark](): true {
    return true;
  }

  static override [Symbol.hasInstance](value: unknown): value is AppError {
    return typeof value === "object" && value !== null && mark in value;
  }
}
