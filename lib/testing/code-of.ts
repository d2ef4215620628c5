import { AppError } from "@/lib/domain/errors";

/** How something ended: `accepted`, or the code of its refusal. */
export const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "accepted",
    (error: unknown) => (error instanceof AppError ? error.code : Promise.reject(error)),
  );
