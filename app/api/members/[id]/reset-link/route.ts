import { handle } from "@/lib/http/handle";
import { makeResetLink } from "@/lib/services/people/make-reset-link";

interface Place {
  params: Promise<{ id: string }>;
}

/** Answers with the link's token, which is told this once. */
export function POST(request: Request, { params }: Place): Promise<Response> {
  return handle(request, "member.manage", async ({ ctx }) =>
    Response.json(await makeResetLink(ctx, (await params).id), {
      status: 201,
      headers: { "cache-control": "no-store" },
    }),
  );
}
