import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { InviteInput, inviteMember } from "@/lib/services/people/invite";

const mostBytes = 4096;

/** Answers with the link's token, which is told this once. */
export function POST(request: Request): Promise<Response> {
  return handle(request, "member.manage", async ({ ctx }) =>
    Response.json(await inviteMember(ctx, await readJson(request, InviteInput, mostBytes)), {
      status: 201,
      headers: { "cache-control": "no-store" },
    }),
  );
}
