import { handle } from "@/lib/http/handle";
import { requireUuid } from "@/lib/http/require-uuid";
import { revokeShare } from "@/lib/services/share/revoke";

export function DELETE(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, "share.change", async ({ ctx }) => {
    await revokeShare(ctx, requireUuid((await params).id));
    return new Response(null, { status: 204 });
  });
}
