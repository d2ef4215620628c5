import { handle } from "@/lib/http/handle";
import { deletePasskey } from "@/lib/services/people/delete-passkey";

interface Place {
  params: Promise<{ id: string }>;
}

export function DELETE(request: Request, { params }: Place): Promise<Response> {
  return handle(request, "account.change", async ({ ctx }) => {
    await deletePasskey(ctx, (await params).id);
    return new Response(null, { status: 204 });
  });
}
