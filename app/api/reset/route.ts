import { signInByPassword } from "@/lib/auth/sign-in";
import { handleKnock } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { withCookies } from "@/lib/http/with-cookies";
import { ResetPasswordInput, resetPassword } from "@/lib/services/people/reset-password";

const mostBytes = 4096;

/** Gives whoever holds the link a new password, and signs them in. */
export function POST(request: Request): Promise<Response> {
  return handleKnock(request, async ({ auth, ctx }) => {
    const input = await readJson(request, ResetPasswordInput, mostBytes);
    const { email } = await resetPassword(ctx, input);
    const cookies = await signInByPassword(auth, { email, password: input.password }, request.headers);
    return withCookies({}, cookies ?? new Headers());
  });
}
