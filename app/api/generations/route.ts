import { handle } from "@/lib/http/handle";
import { listGenerations, readListQuery } from "@/lib/services/generations/list";

export function GET(request: Request): Promise<Response> {
  return handle(request, "generation.see", async ({ ctx }) =>
    Response.json(await listGenerations(ctx, readListQuery(new URL(request.url).searchParams)), {
      headers: { "cache-control": "no-store" },
    }),
  );
}
