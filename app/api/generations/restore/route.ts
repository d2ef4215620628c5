import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { restoreGenerations, RestoreInput } from "@/lib/services/generations/restore";

const mostBytes = 65_536;

export function POST(request: Request): Promise<Response> {
  return handle(request, "generation.delete", async ({ ctx }) =>
    Response.json(
      { items: await restoreGenerations(ctx, await readJson(request, RestoreInput, mostBytes)) },
      {
        headers: { "cache-control": "no-store" },
      },
    ),
  );
}
