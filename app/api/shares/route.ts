import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { requireUuid } from "@/lib/http/require-uuid";
import { listShares } from "@/lib/services/share/list";
import { makeShare, ShareInput } from "@/lib/services/share/make";

const mostBytes = 4096;
const mostObjects = 3;
const headers = { "cache-control": "no-store" };

/** `?object=<id>`, up to three times: the links to a generation, its stack and its project. */
export function GET(request: Request): Promise<Response> {
  return handle(request, "share.change", async ({ ctx }) => {
    const ids = new URL(request.url).searchParams.getAll("object").slice(0, mostObjects);
    return Response.json({ items: await listShares(ctx, ids.map(requireUuid)) }, { headers });
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
