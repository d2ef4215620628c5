import { handle } from "@/lib/http/handle";
import { reconcile } from "@/lib/services/spend/reconcile";

/** Compares the books with fal's now; `npm run reconcile` asks for it. */
export function POST(request: Request): Promise<Response> {
  return handle(request, "spend.reconcile", async ({ ctx, follower }) => {
    const reconciliation = await reconcile(ctx);
    follower.wake();
    return Response.json(reconciliation, { headers: { "cache-control": "no-store" } });
  });
}
