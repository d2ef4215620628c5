import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { deleteGenerations, DeleteInput } from "@/lib/services/generations/delete";

const mostBytes = 65_536;

export function POST(request: Request): Promise<Response> {
  return handle(request, "generation.delete", async ({ ctx }) =>
    Response.json(await deleteGenerations(ctx, await readJson(request, DeleteInput, mostBytes)), {
      headers: { "cache-control": "no-store" },
    }),
  );
}
