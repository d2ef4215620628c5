import { handle } from "@/lib/http/handle";
import { endSession } from "@/lib/services/people/end-session";

interface Place {
  params: Promise<{ id: string }>;
}

/** Ends a session of one's own. */
export function DELETE(request: Request, { params }: Place): Promise<Response> {
  return handle(request, "account.change", async ({ ctx }) => {
    await endSession(ctx, (await params).id);
    return new Response(null, { status: 204 });
  });
}
