import { handle } from "@/lib/http/handle";
import { invalidInput } from "@/lib/http/invalid-input";
import { listGenerations, ListGenerationsInput } from "@/lib/services/generations/list";

function readQuery(request: Request): ListGenerationsInput {
  const { limit, ...rest } = Object.fromEntries(new URL(request.url).searchParams);
  const query = limit === undefined ? rest : { ...rest, limit: /^\d+$/.test(limit) ? Number(limit) : limit };
  const parsed = ListGenerationsInput.safeParse(query);
  if (parsed.success) return parsed.data;
  throw invalidInput(parsed.error.issues, query, "query");
}

export function GET(request: Request): Promise<Response> {
  return handle(request, async ({ ctx }) =>
    Response.json(await listGenerations(ctx, readQuery(request)), {
      headers: { "cache-control": "no-store" },
    }),
  );
}
