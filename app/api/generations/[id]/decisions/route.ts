import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { requireUuid } from "@/lib/http/require-uuid";
import { decide, DecideInput } from "@/lib/services/review/decide";
import { readReview } from "@/lib/services/review/read";

const mostBytes = 1024;

export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, "review.decide", async ({ ctx }) => {
    const id = requireUuid((await params).id);
    await decide(ctx, id, await readJson(request, DecideInput, mostBytes));
    return Response.json(await readReview(ctx, id), { headers: { "cache-control": "no-store" } });
  });
}
