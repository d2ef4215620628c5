import { handleGuest } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { requireUuid } from "@/lib/http/require-uuid";
import { lookAt, PresenceInput } from "@/lib/services/presence/look-at";

const mostBytes = 256;

type Place = { params: Promise<{ token: string; id: string }> };

/** Says that a guest looks at it, or no longer does. Who of the studio looks is no guest's business. */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  const { token, id } = await params;
  return handleGuest(request, token, "generation.see", async ({ ctx }) => {
    await lookAt(ctx, requireUuid(id), await readJson(request, PresenceInput, mostBytes));
    return new Response(null, { status: 204 });
  });
}
