import { createHash } from "node:crypto";

import { AppError } from "@/lib/domain/errors";
import { ModelInput } from "@/lib/domain/model-input";
import { parentHeaderName, readParentHeader } from "@/lib/domain/parent";
import { createForward } from "@/lib/fal/forward";
import { guardCall } from "@/lib/fal/guard";
import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { requireUuid } from "@/lib/http/require-uuid";
import type { Runtime } from "@/lib/runtime";
import { awaitEnd } from "@/lib/services/generations/await-end";
import { markCancelRequested } from "@/lib/services/generations/cancel";
import { getGenerationByRequest } from "@/lib/services/generations/get";
import { submitGeneration } from "@/lib/services/generations/submit";
import { mediaUrl } from "@/lib/services/generations/to-generation";
import { requireMayTo } from "@/lib/services/permission";

export const dynamic = "force-dynamic";

const mostBodyBytes = 256 * 1024;
const settleMs = 120_000;
let forward: ReturnType<typeof createForward> | undefined;

async function submit({ ctx, follower }: Runtime, request: Request, id: string): Promise<Response> {
  const input = await readJson(request, ModelInput, mostBodyBytes);
  const bodySha256 = createHash("sha256").update(JSON.stringify(input)).digest("hex");
  const parent = readParentHeader(request.headers.get(parentHeaderName));
  if (parent.parentId !== null) requireUuid(parent.parentId);
  if (parent.noteId !== null) requireUuid(parent.noteId);
  const { status, body } = await submitGeneration(ctx, { id, input, bodySha256, ...parent });
  follower.wake();
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}

/** fal's result with the video's address replaced by ours, once the video is here. */
async function withOurVideo(
  { ctx }: Runtime,
  answer: Response,
  id: string,
  signal: AbortSignal,
): Promise<Response> {
  const body = (await answer.json()) as { video: object };
  const row = await awaitEnd(ctx, id, { mostMs: settleMs, signal });
  if (!row?.videoKey) {
    throw new AppError(
      "conflict",
      "fal has made this video, and it is still being copied here. Ask again in a moment.",
    );
  }
  return Response.json({ ...body, video: { ...body.video, url: mediaUrl(row.videoKey) } }, answer);
}

async function proxy(running: Runtime, request: Request): Promise<Response> {
  const call = guardCall(request.method, request.headers);
  if (call.kind === "submit") return submit(running, request, call.idempotencyKey);
  const row = await getGenerationByRequest(running.ctx, call.requestId);
  if (!row) throw new AppError("not_found", "This studio has no request under this id.");
  if (call.kind === "cancel") {
    requireMayTo(running.ctx, "generation.cancel", row.createdBy);
    await markCancelRequested(running.ctx, row.id);
  }
  forward ??= createForward(running.falKey); // it reads its patterns once, not with every call
  const method = call.kind === "cancel" ? "PUT" : "GET";
  const answer = await forward(method, call.target, request.signal);
  const isVideo = call.kind === "result" && answer.status === 200;
  return isVideo ? withOurVideo(running, answer, row.id, request.signal) : answer;
}

/** fal's client repeats what is answered with 429, and each would be counted again. */
const tooManyRequests = 429;
const refused = 403;

async function route(request: Request): Promise<Response> {
  const answer = await handle(request, "generation.see", (running) => proxy(running, request));
  return answer.status === tooManyRequests
    ? new Response(answer.body, { headers: answer.headers, status: refused })
    : answer;
}

export { route as GET, route as POST, route as PUT };
