import { handleGuest } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { requireUuid } from "@/lib/http/require-uuid";
import { addComment } from "@/lib/services/review/add-comment";
import { CommentInput } from "@/lib/services/review/comment-input";

const mostBytes = 1024 * 1024;

type Place = { params: Promise<{ token: string; id: string }> };

export async function POST(request: Request, { params }: Place): Promise<Response> {
  const { token, id } = await params;
  return handleGuest(request, token, "review.comment", async ({ ctx }) => {
    const input = await readJson(request, CommentInput, mostBytes);
    const comment = await addComment(ctx, requireUuid(id), input);
    return Response.json(comment, { status: 201, headers: { "cache-control": "no-store" } });
  });
}
