import { isUuid } from "@/lib/domain/uuid";
import { handle } from "@/lib/http/handle";
import { invitationNotOpen, revokeInvitation } from "@/lib/services/people/revoke-invitation";

interface Place {
  params: Promise<{ id: string }>;
}

/** Withdraws an invitation. */
export function DELETE(request: Request, { params }: Place): Promise<Response> {
  return handle(request, "member.manage", async ({ ctx }) => {
    const { id } = await params;
    if (!isUuid(id)) invitationNotOpen();
    await revokeInvitation(ctx, id);
    return new Response(null, { status: 204 });
  });
}
