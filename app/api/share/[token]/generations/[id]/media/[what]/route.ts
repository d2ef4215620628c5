import { handleGuest } from "@/lib/http/handle";
import { requireUuid } from "@/lib/http/require-uuid";
import { serveMedia } from "@/lib/media/serve";
import { prepareThumbnail } from "@/lib/services/images/thumbnail";
import { requireSharedMedia } from "@/lib/services/share/media";

type Place = { params: Promise<{ token: string; id: string; what: string }> };

/** `video`, or `image`, of what the link opens; `?thumb` for a small picture. */
async function serve(request: Request, { params }: Place): Promise<Response> {
  const { token, id, what } = await params;
  return handleGuest(request, token, "generation.see", async ({ ctx }) => {
    const key = await requireSharedMedia(ctx, requireUuid(id), what);
    const small = new URL(request.url).searchParams.has("thumb");
    return serveMedia(request, ctx.media, small ? await prepareThumbnail(ctx, key) : key, {});
  });
}

export { serve as GET, serve as HEAD };
