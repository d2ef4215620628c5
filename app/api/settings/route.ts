import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { ChangeCapsInput, changeCaps, readCaps } from "@/lib/services/spend/caps";

const mostBytes = 1024;
const headers = { "cache-control": "no-store" };

export function GET(request: Request): Promise<Response> {
  return handle(request, "caps.see", async ({ ctx }) =>
    Response.json({ caps: await readCaps(ctx) }, { headers }),
  );
}

export function PUT(request: Request): Promise<Response> {
  return handle(request, "caps.change", async ({ ctx }) => {
    const caps = await changeCaps(ctx, await readJson(request, ChangeCapsInput, mostBytes));
    return Response.json({ caps }, { headers });
  });
}
