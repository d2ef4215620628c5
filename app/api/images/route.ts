import { fileTooLarge, pictureLimits } from "@/lib/domain/pictures";
import { handle } from "@/lib/http/handle";
import { readBytes } from "@/lib/http/read-bytes";
import { storeImage } from "@/lib/services/images/store";

export function POST(request: Request): Promise<Response> {
  return handle(request, async ({ ctx }) => {
    const bytes = await readBytes(request, pictureLimits.maxBytes, fileTooLarge());
    return Response.json(await storeImage(ctx, bytes));
  });
}
