import { handle } from "@/lib/http/handle";
import { countGenerations } from "@/lib/services/generations/count";
import { requireFilter } from "@/lib/services/generations/filter";

export function GET(request: Request): Promise<Response> {
  return handle(request, "generation.see", async ({ ctx }) =>
    Response.json(await countGenerations(ctx, requireFilter(new URL(request.url).searchParams)), {
      headers: { "cache-control": "no-store" },
    }),
  );
}
