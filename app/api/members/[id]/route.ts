import { handle } from "@/lib/http/handle";
import { removeMember } from "@/lib/services/people/remove-member";

interface Place {
  params: Promise<{ id: string }>;
}

/** Ends a membership. What the member made stays. */
export function DELETE(request: Request, { params }: Place): Promise<Response> {
  return handle(request, "member.manage", async ({ ctx }) => {
    await removeMember(ctx, (await params).id);
    return new Response(null, { status: 204 });
  });
}
