import { handle } from "@/lib/http/handle";
import { readBytes } from "@/lib/http/read-bytes";
import { storeImage } from "@/lib/services/images/store";

const mostBytes = 25 * 1024 * 1024;

export function POST(request: Request): Promise<Response> {
  return handle(request, async ({ ctx }) => {
    const bytes = await readBytes(
      request,
      mostBytes,
      "This file is larger than 25 MB. Choose a smaller one.",
    );
    return Response.json(await storeImage(ctx, bytes));
  });
}
