import { handle } from "@/lib/http/handle";
import { listAudit, readAuditQuery } from "@/lib/services/audit/list";

export function GET(request: Request): Promise<Response> {
  return handle(request, "audit.see", async ({ ctx }) =>
    Response.json(await listAudit(ctx, readAuditQuery(new URL(request.url).searchParams)), {
      headers: { "cache-control": "no-store" },
    }),
  );
}
