import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { changeMemberCap, MemberCapInput } from "@/lib/services/people/change-member-cap";

const mostBytes = 1024;

export function PUT(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, "member.manage", async ({ ctx }) => {
    const { id } = await params;
    const input = await readJson(request, MemberCapInput, mostBytes);
    return Response.json(await changeMemberCap(ctx, id, input), { headers: { "cache-control": "no-store" } });
  });
}
