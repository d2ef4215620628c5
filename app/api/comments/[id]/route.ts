import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { requireUuid } from "@/lib/http/require-uuid";
import { deleteComment, editComment } from "@/lib/services/review/change-comment";
import { EditCommentInput } from "@/lib/services/review/comment-input";

const mostBytes = 1024 * 1024;
const headers = { "cache-control": "no-store" };

type Place = { params: Promise<{ id: string }> };

export function PATCH(request: Request, { params }: Place): Promise<Response> {
  return handle(request, "review.edit", async ({ ctx }) => {
    const id = requireUuid((await params).id);
    return Response.json(await editComment(ctx, id, await readJson(request, EditCommentInput, mostBytes)), {
      headers,
    });
  });
}

export function DELETE(request: Request, { params }: Place): Promise<Response> {
  return handle(request, "review.delete", async ({ ctx }) =>
    Response.json(await deleteComment(ctx, requireUuid((await params).id)), { headers }),
  );
}
