import { endOidc, oidcCallbackPath } from "@/lib/auth/oidc";
import { ownPath } from "@/lib/domain/own-path";
import { handleKnock } from "@/lib/http/handle";

/**
 * The one path of better-auth's own handler that is let through: where a provider sends people back to. Its answers
 * besides carry session tokens.
 */
export async function GET(request: Request): Promise<Response> {
  const nothing = new Response(null, { status: 404 });
  if (new URL(request.url).pathname !== oidcCallbackPath) return nothing;
  return handleKnock(request, async ({ auth, env }) => {
    if (!env.oidc) return nothing;
    const { next, problem, cookies } = await endOidc(auth, request);
    const headers = new Headers({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      location: problem === null ? ownPath(next) : `/sign-in?problem=${problem}`,
    });
    for (const cookie of cookies.getSetCookie()) headers.append("set-cookie", cookie);
    return new Response(null, { status: 303, headers });
  });
}
