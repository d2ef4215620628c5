import { handle } from "@/lib/http/handle";
import { serveMedia } from "@/lib/media/serve";

type Params = { params: Promise<{ key: string[] }> };

function serve(request: Request, { params }: Params): Promise<Response> {
  return handle(request, async ({ ctx }) => {
    const key = (await params).key.join("/");
    const asked = new URL(request.url).searchParams.get("download");
    const name = `firstframe-${key.split("/").at(-1)}`;
    return serveMedia(request, ctx.media, key, asked === null ? {} : { download: asked || name });
  });
}

export { serve as GET, serve as HEAD };
