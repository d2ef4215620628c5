import * as z from "zod/mini";

import { addPasskey } from "@/lib/auth/passkey";
import { AppError } from "@/lib/domain/errors";
import { handle } from "@/lib/http/handle";
import { mostPasskeyBytes, PasskeyAnswer } from "@/lib/http/passkey-input";
import { readJson } from "@/lib/http/read-json";
import { PersonName } from "@/lib/services/people/account-input";
import { requirePerson } from "@/lib/services/people/require-person";
import { sentence } from "@/lib/words/catalogue";

const AddPasskeyInput = z.strictObject({ name: PersonName, response: PasskeyAnswer });

/** Keeps a new passkey under the name its owner gives it. */
export function POST(request: Request): Promise<Response> {
  return handle(request, "account.change", async ({ auth, ctx }) => {
    requirePerson(ctx);
    const input = await readJson(request, AddPasskeyInput, mostPasskeyBytes);
    if (await addPasskey(auth, input, request.headers)) return new Response(null, { status: 204 });
    throw new AppError(
      "bad_request",
      sentence((t) => t("errors.passkeyNotAdded")),
    );
  });
}
