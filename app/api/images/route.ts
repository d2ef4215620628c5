import { megabytes, pictureLimits } from "@/lib/domain/pictures";
import { handle } from "@/lib/http/handle";
import { readBytes } from "@/lib/http/read-bytes";
import { readJson } from "@/lib/http/read-json";
import { storeImage } from "@/lib/services/images/store";
import { storeImageFromUrl, StoreFromUrlInput } from "@/lib/services/images/store-from-url";
import { sentence } from "@/lib/words/catalogue";

const maxJsonBytes = 8192;
const most = megabytes(pictureLimits.maxBytes);
const isJson = /^\s*application\/json\s*(;|$)/i;

export function POST(request: Request): Promise<Response> {
  return handle(request, "generation.create", async ({ ctx }) => {
    if (isJson.test(request.headers.get("content-type") ?? "")) {
      const input = await readJson(request, StoreFromUrlInput, maxJsonBytes);
      return Response.json(await storeImageFromUrl(ctx, input, request.signal));
    }
    const tooLarge = sentence((t) => t("pictures.refused.fileLargerThan", { most }));
    const bytes = await readBytes(request, pictureLimits.maxBytes, tooLarge);
    return Response.json(await storeImage(ctx, bytes));
  });
}
