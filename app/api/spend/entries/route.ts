import { handle } from "@/lib/http/handle";
import { listEntries, readEntriesQuery } from "@/lib/services/spend/list-entries";

export function GET(request: Request): Promise<Response> {
  return handle(request, "spend.see", async ({ ctx }) =>
    Response.json(await listEntries(ctx, readEntriesQuery(ctx, new URL(request.url).searchParams)), {
      headers: { "cache-control": "no-store" },
    }),
  );
}
