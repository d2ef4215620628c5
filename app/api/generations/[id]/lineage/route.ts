import { handle } from "@/lib/http/handle";
import { requireUuid } from "@/lib/http/require-uuid";
import { readLineageOf } from "@/lib/services/generations/lineage";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, "generation.see", async ({ ctx }) =>
    Response.json(await readLineageOf(ctx, requireUuid((await params).id)), {
      headers: { "cache-control": "no-store" },
    }),
  );
}
