import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { listNotices, markNoticesRead, ReadNoticesInput } from "@/lib/services/review/notices";

const mostBytes = 1024;
const headers = { "cache-control": "no-store" };

export function GET(request: Request): Promise<Response> {
  return handle(request, "account.change", async ({ ctx }) =>
    Response.json(await listNotices(ctx), { headers }),
  );
}

/** Says which were seen. */
export function POST(request: Request): Promise<Response> {
  return handle(request, "account.change", async ({ ctx }) =>
    Response.json(await markNoticesRead(ctx, await readJson(request, ReadNoticesInput, mostBytes)), {
      headers,
    }),
  );
}
