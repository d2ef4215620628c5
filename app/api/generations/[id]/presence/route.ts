import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { requireUuid } from "@/lib/http/require-uuid";
import { lookAt, PresenceInput } from "@/lib/services/presence/look-at";

const mostBytes = 256;

/** Says that one looks at it, or no longer does, and answers who looks. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, "generation.see", async ({ ctx, viewers }) => {
    const id = requireUuid((await params).id);
    await lookAt(ctx, id, await readJson(request, PresenceInput, mostBytes));
    return Response.json({ viewers: viewers.of(id) }, { headers: { "cache-control": "no-store" } });
  });
}
