import { guestCookie } from "@/lib/http/guest-cookie";
import { handleKnock } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import type { Runtime } from "@/lib/runtime";
import { EnterInput, enterShare } from "@/lib/services/share/enter";

const mostBytes = 4096;

/** Lets a guest in under the name they give. */
export function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const enter = async ({ ctx, env, countOne }: Runtime) => {
    const { token } = await params;
    const input = await readJson(request, EnterInput, mostBytes);
    const secret = await enterShare(ctx, token, input, (id) => countOne("sharePassword", id));
    const cookie = guestCookie(token, secret, env.publicUrl !== null);
    return Response.json({}, { status: 201, headers: { "cache-control": "no-store", "set-cookie": cookie } });
  };
  return handleKnock(request, enter, "guest");
}
