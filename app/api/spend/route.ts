import { handle } from "@/lib/http/handle";
import { summariseSpend } from "@/lib/services/spend/summarise";

export function GET(request: Request): Promise<Response> {
  return handle(request, "spend.meter", async ({ ctx }) =>
    Response.json(await summariseSpend(ctx), { headers: { "cache-control": "no-store" } }),
  );
}
