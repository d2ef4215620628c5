import { handleGuest } from "@/lib/http/handle";
import { requireUuid } from "@/lib/http/require-uuid";
import { readReview } from "@/lib/services/review/read";

type Place = { params: Promise<{ token: string; id: string }> };

export async function GET(request: Request, { params }: Place): Promise<Response> {
  const { token, id } = await params;
  return handleGuest(request, token, "generation.see", async ({ ctx }) =>
    Response.json(await readReview(ctx, requireUuid(id)), { headers: { "cache-control": "no-store" } }),
  );
}
