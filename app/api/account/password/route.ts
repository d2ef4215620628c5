import { sessionIdOf } from "@/lib/auth/session";
import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { ChangePasswordInput, changePassword } from "@/lib/services/people/change-password";
import { requirePerson } from "@/lib/services/people/require-person";

const mostBytes = 4096;

/** Changes one's own password; every other session of one's own ends. */
export function PUT(request: Request): Promise<Response> {
  return handle(request, "account.change", async ({ auth, ctx, countOne }) => {
    const input = await readJson(request, ChangePasswordInput, mostBytes);
    await countOne("password", requirePerson(ctx).email);
    await changePassword(ctx, (await sessionIdOf(auth, request.headers)) ?? "", input);
    return new Response(null, { status: 204 });
  });
}
