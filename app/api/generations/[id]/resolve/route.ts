import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { requireUuid } from "@/lib/http/require-uuid";
import { ResolveInput, resolveGeneration } from "@/lib/services/generations/resolve";

const mostBytes = 1024;

export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, "generation.resolve", async ({ ctx, follower }) => {
    const id = requireUuid((await params).id);
    const resolution = await resolveGeneration(ctx, id, await readJson(request, ResolveInput, mostBytes));
    follower.wake();
    return Response.json(resolution, { headers: { "cache-control": "no-store" } });
  });
}
