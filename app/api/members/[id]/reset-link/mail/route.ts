import { handle } from "@/lib/http/handle";
import { letterheadFor } from "@/lib/http/letterhead";
import { makeResetLink } from "@/lib/services/people/make-reset-link";

interface Place {
  params: Promise<{ id: string }>;
}

/** Makes a link as the route above does, and sends it to the member's own address too. */
export function POST(request: Request, { params }: Place): Promise<Response> {
  return handle(request, "member.manage", async (running) => {
    const letterhead = await letterheadFor(running, request);
    return Response.json(await makeResetLink(running.ctx, (await params).id, letterhead), {
      status: 201,
      headers: { "cache-control": "no-store" },
    });
  });
}
