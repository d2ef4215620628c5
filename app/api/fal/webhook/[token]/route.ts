import { AppError } from "@/lib/domain/errors";
import { readBytes } from "@/lib/http/read-bytes";
import { toResponse } from "@/lib/http/to-response";
import { runtime } from "@/lib/runtime";
import { receiveWebhook } from "@/lib/services/generations/receive-webhook";

export const dynamic = "force-dynamic";

/** A video inside the answer is a long text; only its digest is needed. */
const mostBytes = 64 * 1024 * 1024;

/** fal comes from outside, without sign-in: its signature and the secret in the address are what admits it. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { ctx, env, follower, log } = await runtime();
  try {
    if (env.publicUrl === null) throw new AppError("not_found", "There is nothing at this address.");
    const body = await readBytes(request, mostBytes, "This webhook is too large.");
    const { token } = await params;
    const heard = await receiveWebhook(ctx, { token, headers: request.headers, body });
    if (heard.nudge) follower.nudge(heard.generationId);
    return Response.json({});
  } catch (error) {
    if (!(error instanceof AppError)) log.error("webhook.failed", { reason: String(error) });
    return toResponse(error);
  }
}
