import * as z from "zod/mini";

import { beginOidc } from "@/lib/auth/oidc";
import { AppError } from "@/lib/domain/errors";
import { ownPath } from "@/lib/domain/own-path";
import { handleKnock } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { withCookies } from "@/lib/http/with-cookies";
import { sentence } from "@/lib/words/catalogue";

const mostBytes = 4096;

const Input = z.strictObject({ next: z.optional(z.string()) });

/** Answers with the provider's address; the page goes there itself. */
export function POST(request: Request): Promise<Response> {
  return handleKnock(request, async ({ auth, env }) => {
    const { next } = await readJson(request, Input, mostBytes);
    const { oidc } = env;
    if (!oidc) {
      throw new AppError(
        "not_found",
        sentence((t) => t("oidc.none")),
      );
    }
    const begun = await beginOidc(auth, ownPath(next), request.headers);
    if (begun) return withCookies({ url: begun.url }, begun.cookies);
    throw new AppError(
      "conflict",
      sentence((t) => t("oidc.away", { name: oidc.name })),
    );
  });
}
