import { handle } from "@/lib/http/handle";
import { serveMedia } from "@/lib/media/serve";
import { prepareThumbnail } from "@/lib/services/images/thumbnail";

type Params = { params: Promise<{ key: string[] }> };

function serve(request: Request, { params }: Params): Promise<Response> {
  return handle(request, "generation.see", async ({ ctx }) => {
    const named = (await params).key.join("/");
    const asked = new URL(request.url).searchParams;
    const key = asked.has("thumb") ? await prepareThumbnail(ctx, named) : named;
    const download = asked.get("download");
    const name = `firstframe-${key.split("/").at(-1)}`;
    return serveMedia(request, ctx.media, key, download === null ? {} : { download: download || name });
  });
}

export { serve as GET, serve as HEAD };
