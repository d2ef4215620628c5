import type { Workload } from "@/lib/domain/expected-time";
import { WorkloadSchema } from "@/lib/domain/expected-time-schema";
import { handle } from "@/lib/http/handle";
import { invalidInput } from "@/lib/http/invalid-input";
import { expectTime } from "@/lib/services/generations/expect-time";

const numbers = ["frames", "steps", "renders"];

function readQuery(request: Request): Workload {
  const query = Object.fromEntries(
    [...new URL(request.url).searchParams].map(([name, text]) => [
      name,
      numbers.includes(name) && /^\d{1,6}$/.test(text) ? Number(text) : text,
    ]),
  );
  const parsed = WorkloadSchema.safeParse(query);
  if (parsed.success) return parsed.data;
  throw invalidInput(parsed.error.issues, query, "query");
}

/** `{ expected: null }` where nothing like it was made here yet. */
export function GET(request: Request): Promise<Response> {
  return handle(request, "generation.see", async ({ ctx }) =>
    Response.json(
      { expected: await expectTime(ctx, readQuery(request)) },
      { headers: { "cache-control": "no-store" } },
    ),
  );
}
