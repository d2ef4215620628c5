import { handleGuest } from "@/lib/http/handle";
import { listShared } from "@/lib/services/share/list-shared";

/** What the link opens, the newest first. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params;
  return handleGuest(request, token, "generation.see", async ({ ctx }) =>
    Response.json({ items: await listShared(ctx, token) }, { headers: { "cache-control": "no-store" } }),
  );
}
