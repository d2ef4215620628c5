import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { ChangeRoleInput, changeRole } from "@/lib/services/people/change-role";

const mostBytes = 1024;

interface Place {
  params: Promise<{ id: string }>;
}

export function PUT(request: Request, { params }: Place): Promise<Response> {
  return handle(request, "member.manage", async ({ ctx }) => {
    await changeRole(ctx, (await params).id, await readJson(request, ChangeRoleInput, mostBytes));
    return new Response(null, { status: 204 });
  });
}
