import { handle } from "@/lib/http/handle";
import { requireUuid } from "@/lib/http/require-uuid";
import { cancelGeneration } from "@/lib/services/generations/cancel";

export function POST(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, "generation.cancel", async ({ ctx }) =>
    Response.json(await cancelGeneration(ctx, requireUuid((await params).id)), { status: 202 }),
  );
}
