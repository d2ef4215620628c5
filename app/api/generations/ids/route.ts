import { handle } from "@/lib/http/handle";
import { requireFilter } from "@/lib/services/generations/filter";
import { listGenerationIds } from "@/lib/services/generations/list-ids";

export function GET(request: Request): Promise<Response> {
  return handle(request, "generation.see", async ({ ctx }) =>
    Response.json(await listGenerationIds(ctx, requireFilter(new URL(request.url).searchParams)), {
      headers: { "cache-control": "no-store" },
    }),
  );
}
