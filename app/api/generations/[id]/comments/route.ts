import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { requireUuid } from "@/lib/http/require-uuid";
import { addComment } from "@/lib/services/review/add-comment";
import { CommentInput } from "@/lib/services/review/comment-input";

/** A drawing of many strokes is the most of it. */
const mostBytes = 1024 * 1024;

export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, "review.comment", async ({ ctx }) => {
    const id = requireUuid((await params).id);
    const comment = await addComment(ctx, id, await readJson(request, CommentInput, mostBytes));
    return Response.json(comment, { status: 201, headers: { "cache-control": "no-store" } });
  });
}
