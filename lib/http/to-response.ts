import { AppError, type ErrorCode } from "@/lib/domain/errors";

const statusOf: Record<ErrorCode, number> = {
  bad_request: 400,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  invalid_input: 422,
  internal: 500,
  unavailable: 503,
};

const headers = { "cache-control": "no-store" };

/** An error as our routes answer it. What we did not expect never shows its own words. */
export function toResponse(error: unknown): Response {
  if (!(error instanceof AppError)) {
    const message = "Something broke on our side. Try again; if it stays so, look at the server's log.";
    return Response.json({ message, detail: [] }, { status: 500, headers });
  }
  const { code, message, detail } = error;
  return Response.json({ message, detail }, { status: statusOf[code], headers });
}
