import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { requireUuid } from "@/lib/http/require-uuid";
import { listShares } from "@/lib/services/share/list";
import { makeShare, ShareInput } from "@/lib/services/share/make";

const mostBytes = 4096;
const headers = { "cache-control": "no-store" };

/** `?object=<id>`: the open links to a generation, its stack and its project, or to a project. */
export function GET(request: Request): Promise<Response> {
  return handle(request, "share.change", async ({ ctx }) => {
    const object = requireUuid(new URL(request.url).searchParams.get("object") ?? "");
    return Response.json({ items: await listShares(ctx, object) }, { headers });
  });
}

/** Answers with the link's token, which is told this once. */
export function POST(request: Request): Promise<Response> {
  return handle(request, "share.change", async ({ ctx }) =>
    Response.json(await makeShare(ctx, await readJson(request, ShareInput, mostBytes)), {
      status: 201,
      headers,
    }),
  );
}
