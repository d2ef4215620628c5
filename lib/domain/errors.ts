/** One thing that is wrong with an input: where, a sentence, and a type, in the shape fal uses. */
export interface ErrorDetail {
  loc: (string | number)[];
  msg: string;
  type: string;
}

export type ErrorCode =
  | "bad_request"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "too_large"
  | "invalid_input"
  | "unavailable"
  | "internal";

/** Next gives instrumentation and routes copies of this module; the mark is what their errors share. */
const mark = Symbol.for("firstframe.AppError");

/** A failure with a sentence that a person may read: what happened, and what to do next. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly detail: ErrorDetail[];

  constructor(code: ErrorCode, message: string, detail: ErrorDetail[] = [], options?: ErrorOptions) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
    this.detail = detail;
  }

  get [mark](): true {
    return true;
  }

  static override [Symbol.hasInstance](value: unknown): value is AppError {
    return typeof value === "object" && value !== null && mark in value;
  }
}
