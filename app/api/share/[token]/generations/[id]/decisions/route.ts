import { handleGuest } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { requireUuid } from "@/lib/http/require-uuid";
import { decide, DecideInput } from "@/lib/services/review/decide";
import { readReview } from "@/lib/services/review/read";

const mostBytes = 1024;

type Place = { params: Promise<{ token: string; id: string }> };

export async function POST(request: Request, { params }: Place): Promise<Response> {
  const { token, id: given } = await params;
  return handleGuest(request, token, "review.decide", async ({ ctx }) => {
    const id = requireUuid(given);
    await decide(ctx, id, await readJson(request, DecideInput, mostBytes));
    return Response.json(await readReview(ctx, id), { headers: { "cache-control": "no-store" } });
  });
}
