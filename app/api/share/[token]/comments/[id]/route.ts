import { handleGuest } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { requireUuid } from "@/lib/http/require-uuid";
import { deleteComment, editComment } from "@/lib/services/review/change-comment";
import { EditCommentInput } from "@/lib/services/review/comment-input";

const mostBytes = 1024 * 1024;
const headers = { "cache-control": "no-store" };

type Place = { params: Promise<{ token: string; id: string }> };

export async function PATCH(request: Request, { params }: Place): Promise<Response> {
  const { token, id } = await params;
  return handleGuest(request, token, "review.edit", async ({ ctx }) => {
    const input = await readJson(request, EditCommentInput, mostBytes);
    return Response.json(await editComment(ctx, requireUuid(id), input), { headers });
  });
}

export async function DELETE(request: Request, { params }: Place): Promise<Response> {
  const { token, id } = await params;
  return handleGuest(request, token, "review.delete", async ({ ctx }) =>
    Response.json(await deleteComment(ctx, requireUuid(id)), { headers }),
  );
}
