import { handle } from "@/lib/http/handle";
import { listTags } from "@/lib/services/tags/list";

export function GET(request: Request): Promise<Response> {
  return handle(request, "generation.see", async ({ ctx }) =>
    Response.json({ tags: await listTags(ctx) }, { headers: { "cache-control": "no-store" } }),
  );
}
