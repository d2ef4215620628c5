interface ApiError extends Error {
  statusCode?: number;
  body?: { code?: string };
}

/** What better-auth throws, as opposed to what went wrong beneath it. */
const isApiError = (error: unknown): error is ApiError => error instanceof Error && error.name === "APIError";

/** Whether better-auth did not take an input. */
export const isRefusal = (error: unknown): boolean => isApiError(error) && Number(error.statusCode) < 500;

/** The name better-auth gives a refusal; null for whatever else was thrown. */
export const refusalCode = (error: unknown): string | null =>
  isApiError(error) ? (error.body?.code ?? "") : null;
