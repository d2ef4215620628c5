import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { organiseGenerations, OrganiseInput } from "@/lib/services/generations/organise";

const mostBytes = 65_536;

export function POST(request: Request): Promise<Response> {
  return handle(request, "generation.organise", async ({ ctx }) =>
    Response.json(
      { items: await organiseGenerations(ctx, await readJson(request, OrganiseInput, mostBytes)) },
      {
        headers: { "cache-control": "no-store" },
      },
    ),
  );
}
