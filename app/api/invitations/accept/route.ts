import * as z from "zod/mini";

import { signInByPassword } from "@/lib/auth/sign-in";
import { handleKnock } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { withCookies } from "@/lib/http/with-cookies";
import { acceptInvitation } from "@/lib/services/people/accept-invitation";
import { AccountInput } from "@/lib/services/people/account-input";

const mostBytes = 4096;
const mostToken = 200;

const AcceptInput = z.extend(AccountInput, { token: z.string().check(z.maxLength(mostToken)) });

/** Makes whoever holds the link a member, and signs them in. */
export function POST(request: Request): Promise<Response> {
  return handleKnock(request, async ({ auth, ctx }) => {
    const { token, ...account } = await readJson(request, AcceptInput, mostBytes);
    await acceptInvitation(ctx, token, account);
    const cookies = await signInByPassword(auth, account, request.headers);
    return withCookies({}, cookies ?? new Headers(), 201);
  });
}
