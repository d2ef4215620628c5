import { sessionIdOf } from "@/lib/auth/session";
import { handle } from "@/lib/http/handle";
import { endOtherSessions } from "@/lib/services/people/end-session";

/** Ends every session of one's own but this one. */
export function DELETE(request: Request): Promise<Response> {
  return handle(request, "account.change", async ({ auth, ctx }) => {
    await endOtherSessions(ctx, (await sessionIdOf(auth, request.headers)) ?? "");
    return new Response(null, { status: 204 });
  });
}
