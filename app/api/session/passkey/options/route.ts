import { askForPasskey } from "@/lib/auth/passkey";
import { handleKnock } from "@/lib/http/handle";
import { withCookies } from "@/lib/http/with-cookies";

/** What the browser asks the device for; its cookie holds for five minutes. */
export function POST(request: Request): Promise<Response> {
  return handleKnock(request, async ({ auth }) => {
    const { options, cookies } = await askForPasskey(auth, request.headers);
    return withCookies(options, cookies);
  });
}
