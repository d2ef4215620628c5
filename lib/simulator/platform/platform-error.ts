import { json } from "../replies";

type PlatformErrorType =
  | "authorization_error"
  | "validation_error"
  | "not_found"
  | "rate_limited"
  | "server_error";

/** The shape of errors on `api.fal.ai`, which is not that of the other hosts. */
export function platformError(status: number, type: PlatformErrorType, message: string): Response {
  return json(status, { error: { type, message } });
}
