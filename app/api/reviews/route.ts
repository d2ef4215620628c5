import { handle } from "@/lib/http/handle";
import { listMyReviews } from "@/lib/services/review/list-mine";

/** What whoever is signed in was asked to look at. */
export function GET(request: Request): Promise<Response> {
  return handle(request, "account.change", async ({ ctx }) =>
    Response.json({ items: await listMyReviews(ctx) }, { headers: { "cache-control": "no-store" } }),
  );
}
