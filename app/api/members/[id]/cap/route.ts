import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { changeMemberCap, MemberCapInput } from "@/lib/services/people/change-member-cap";

const mostBytes = 1024;

interface Place {
  params: Promise<{ id: string }>;
}

export function PUT(request: Request, { params }: Place): Promise<Response> {
  return handle(request, "member.manage", async ({ ctx }) => {
    const cap = await readJson(request, MemberCapInput, mostBytes);
    await changeMemberCap(ctx, (await params).id, cap);
    return Response.json(cap, { headers: { "cache-control": "no-store" } });
  });
}
