import { handle } from "@/lib/http/handle";
import { requireUuid } from "@/lib/http/require-uuid";
import { listEdits } from "@/lib/services/review/list-edits";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, "generation.see", async ({ ctx }) =>
    Response.json(
      { edits: await listEdits(ctx, requireUuid((await params).id)) },
      { headers: { "cache-control": "no-store" } },
    ),
  );
}
