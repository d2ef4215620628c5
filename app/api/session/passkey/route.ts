import { signInByPasskey } from "@/lib/auth/passkey";
import { AppError } from "@/lib/domain/errors";
import { handleKnock } from "@/lib/http/handle";
import { mostPasskeyBytes, PasskeyAnswer } from "@/lib/http/passkey-input";
import { readJson } from "@/lib/http/read-json";
import { withCookies } from "@/lib/http/with-cookies";
import { sentence } from "@/lib/words/catalogue";

/** Signs in by a passkey. */
export function POST(request: Request): Promise<Response> {
  return handleKnock(request, async ({ auth }) => {
    const answer = await readJson(request, PasskeyAnswer, mostPasskeyBytes);
    const cookies = await signInByPasskey(auth, answer, request.headers);
    if (cookies) return withCookies({}, cookies);
    throw new AppError(
      "unauthenticated",
      sentence((t) => t("errors.wrongPasskey")),
    );
  });
}
