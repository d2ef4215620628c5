import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { ChangeNameInput, changeName } from "@/lib/services/people/change-name";

const mostBytes = 1024;

export function PUT(request: Request): Promise<Response> {
  return handle(request, "account.change", async ({ ctx }) => {
    await changeName(ctx, await readJson(request, ChangeNameInput, mostBytes));
    return new Response(null, { status: 204 });
  });
}
