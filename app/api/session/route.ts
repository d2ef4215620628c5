import * as z from "zod/mini";

import { signInByPassword, signOut } from "@/lib/auth/sign-in";
import { AppError } from "@/lib/domain/errors";
import { handle, handleKnock } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { withCookies } from "@/lib/http/with-cookies";
import { Email } from "@/lib/services/people/account-input";
import { sentence } from "@/lib/words/catalogue";

const mostBytes = 4096;
const mostPassword = 1024;

const SignInInput = z.strictObject({ email: Email, password: z.string().check(z.maxLength(mostPassword)) });

export function POST(request: Request): Promise<Response> {
  return handleKnock(request, async ({ auth, countOne }) => {
    const credentials = await readJson(request, SignInInput, mostBytes);
    await countOne("password", credentials.email);
    const cookies = await signInByPassword(auth, credentials, request.headers);
    if (cookies) return withCookies({}, cookies);
    throw new AppError(
      "unauthenticated",
      sentence((t) => t("errors.wrongPassword")),
    );
  });
}

export function DELETE(request: Request): Promise<Response> {
  return handle(request, "account.change", async ({ auth }) =>
    withCookies({}, await signOut(auth, request.headers)),
  );
}
