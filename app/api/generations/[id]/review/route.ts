import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { requireUuid } from "@/lib/http/require-uuid";
import { AskInput, askForReview } from "@/lib/services/review/ask";
import { readReview } from "@/lib/services/review/read";

const mostBytes = 16_384;
const headers = { "cache-control": "no-store" };

type Place = { params: Promise<{ id: string }> };

export function GET(request: Request, { params }: Place): Promise<Response> {
  return handle(request, "generation.see", async ({ ctx }) =>
    Response.json(await readReview(ctx, requireUuid((await params).id)), { headers }),
  );
}

/** Says who is to look, by when, and whose word counts. */
export function PUT(request: Request, { params }: Place): Promise<Response> {
  return handle(request, "review.ask", async ({ ctx }) => {
    const id = requireUuid((await params).id);
    await askForReview(ctx, id, await readJson(request, AskInput, mostBytes));
    return Response.json(await readReview(ctx, id), { headers });
  });
}
