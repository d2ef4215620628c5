import { askForNewPasskey } from "@/lib/auth/passkey";
import { AppError } from "@/lib/domain/errors";
import { handle } from "@/lib/http/handle";
import { withCookies } from "@/lib/http/with-cookies";
import { requirePerson } from "@/lib/services/people/require-person";
import { sentence } from "@/lib/words/catalogue";

/** What the browser asks the device for. A way in is added only by someone who signed in within a day. */
export function POST(request: Request): Promise<Response> {
  return handle(request, "account.change", async ({ auth, ctx }) => {
    requirePerson(ctx);
    const question = await askForNewPasskey(auth, request.headers);
    if (question) return withCookies(question.options, question.cookies);
    throw new AppError(
      "forbidden",
      sentence((t) => t("errors.signInAgain")),
    );
  });
}
