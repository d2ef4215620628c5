import { AppError } from "@/lib/domain/errors";
import { runtime, type Runtime } from "@/lib/runtime";
import { languageOf } from "@/lib/words/languages";

import { admit } from "./admit";
import { toResponse } from "./to-response";

/** Runs a route for an admitted request, and answers whatever it throws. */
export async function handle(
  request: Request,
  act: (runtime: Runtime) => Promise<Response>,
): Promise<Response> {
  const running = await runtime();
  try {
    admit(request.method, request.headers, running.env);
    return await act(running);
  } catch (error) {
    if (!(error instanceof AppError)) {
      const { pathname } = new URL(request.url);
      running.log.error("route.failed", {
        path: pathname,
        reason: String(error),
        stack: (error as Error).stack,
      });
    }
    return toResponse(error, languageOf(request.headers));
  }
}
