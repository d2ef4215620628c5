import { NextResponse, type NextRequest } from "next/server";

import { AppError } from "@/lib/domain/errors";
import { admit } from "@/lib/http/admit";
import { type Door, readyDoor } from "@/lib/http/door";
import { securityPolicy } from "@/lib/http/security-policy";
import { say } from "@/lib/http/to-response";
import { sentence, wordsIn } from "@/lib/words/catalogue";
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

/** What a page needs that is shown to nobody in particular. */
const assets = new Set(["/manifest.webmanifest", "/theme.js", "/sw.js", "/offline.html", "/apple-icon.png"]);
/** Pages for people who are not signed in; each sees to who it is for. */
const openPages = /^\/(sign-in$|setup$|invite\/|reset\/|share\/)/;

function isOpen({ pathname }: URL): boolean {
  return assets.has(pathname) || openPages.test(pathname);
}

/** Where someone goes who is not signed in; null where nobody has to. */
async function elsewhere(request: NextRequest, door: Door): Promise<URL | null> {
  if (door.isSolo() || isOpen(request.nextUrl) || (await door.whoIs(request.headers))) return null;
  const host = request.headers.get("host") ?? "";
  const own = door.publicUrl ?? `http://${host}`;
  if (!door.hasMembers()) return new URL("/setup", own);
  const { pathname, searchParams } = request.nextUrl;
  const target = new URL("/sign-in", own);
  searchParams.delete("_rsc");
  const query = searchParams.toString();
  if (pathname !== "/" || query) target.searchParams.set("next", query ? `${pathname}?${query}` : pathname);
  return target;
}

function starting(): never {
  throw new AppError(
    "unavailable",
    sentence((t) => t("errors.admission.starting")),
  );
}

/** Keeps pages for those they are for. Routes under /api and /media see to it themselves, with their bodies whole. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  try {
    const door = readyDoor() ?? starting();
    admit(request.method, request.headers, door);
    const target = await elsewhere(request, door);
    return target ? NextResponse.redirect(target) : answerWithPolicy(request);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const isStarting = error.code === "unavailable";
    return new NextResponse(say(wordsIn(languageOf(request.headers)), error.said), {
      status: isStarting ? 503 : 403,
      headers: { "content-type": "text/plain; charset=utf-8", ...(isStarting ? { refresh: "1" } : {}) },
    });
  }
}

export const config = { matcher: ["/((?!api/|media/|_next/static|samples/|icon).*)"] };
