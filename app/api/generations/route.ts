import { AppError } from "@/lib/domain/errors";
import { issueDetails } from "@/lib/domain/issue-details";
import { handle } from "@/lib/http/handle";
import { listGenerations, ListGenerationsInput } from "@/lib/services/generations/list";

function readQuery(request: Request): ListGenerationsInput {
  const { limit, ...rest } = Object.fromEntries(new URL(request.url).searchParams);
  const query = limit === undefined ? rest : { ...rest, limit: /^\d+$/.test(limit) ? Number(limit) : limit };
  const parsed = ListGenerationsInput.safeParse(query);
  if (parsed.success) return parsed.data;
  const detail = issueDetails(parsed.error.issues, query, ["query"]);
  throw new AppError("invalid_input", `${detail[0]?.loc.slice(1).join(".")}: ${detail[0]?.msg}`, detail);
}

export function GET(request: Request): Promise<Response> {
  return handle(request, async ({ ctx }) =>
    Response.json(await listGenerations(ctx, readQuery(request)), {
      headers: { "cache-control": "no-store" },
    }),
  );
}
