import { NextResponse, type NextRequest } from "next/server";

import { AppError } from "@/lib/domain/errors";
import { env } from "@/lib/env";
import { admit } from "@/lib/http/admit";
import { securityPolicy } from "@/lib/http/security-policy";
import { say } from "@/lib/http/to-response";
import { wordsIn } from "@/lib/words/catalogue";
import { languageOf } from "@/lib/words/languages";

const policyHeader = "content-security-policy";
const nonceBytes = 16;

/** Next takes the nonce of its own scripts from the request's policy; the layout reads it from `x-nonce`. */
function answerWithPolicy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(nonceBytes))).toString("base64");
  const policy = securityPolicy(nonce, { development: process.env.NODE_ENV === "development" });
  const headers = new Headers(request.headers);
  headers.set(policyHeader, policy);
  headers.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(policyHeader, policy);
  return response;
}

/** Keeps pages for this machine alone. Routes under /api and /media see to it themselves, with their bodies whole. */
export function proxy(request: NextRequest): NextResponse {
  try {
    admit(request.method, request.headers, env());
    return answerWithPolicy(request);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const starting = error.code === "unavailable";
    return new NextResponse(say(wordsIn(languageOf(request.headers)), error.said), {
      status: starting ? 503 : 403,
      headers: { "content-type": "text/plain; charset=utf-8", ...(starting ? { refresh: "1" } : {}) },
    });
  }
}

export const config = { matcher: ["/((?!api/|media/|_next/static|samples/|icon).*)"] };
