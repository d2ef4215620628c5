import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { requireUuid } from "@/lib/http/require-uuid";
import { resolveComment } from "@/lib/services/review/change-comment";
import { ResolveCommentInput } from "@/lib/services/review/comment-input";

const mostBytes = 1024;

export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, "review.resolve", async ({ ctx }) => {
    const id = requireUuid((await params).id);
    const comment = await resolveComment(ctx, id, await readJson(request, ResolveCommentInput, mostBytes));
    return Response.json(comment, { headers: { "cache-control": "no-store" } });
  });
}
