import { handle } from "@/lib/http/handle";
import { requireUuid } from "@/lib/http/require-uuid";
import { requireGeneration } from "@/lib/services/generations/get";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, "generation.see", async ({ ctx }) =>
    Response.json(await requireGeneration(ctx, requireUuid((await params).id)), {
      headers: { "cache-control": "no-store" },
    }),
  );
}
