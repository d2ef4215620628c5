import { handle } from "@/lib/http/handle";
import { readForm } from "@/lib/http/read-form";
import { downloadGenerations, mostDownloaded, readIds } from "@/lib/services/generations/download";
import { wordsIn } from "@/lib/words/catalogue";
import { languageOf } from "@/lib/words/languages";

/** An id and the comma behind it, which a form sends as three characters. */
const mostBytes = mostDownloaded * 39 + 1024;

/** A plain form posts it, so that the browser writes the zip to the disk while it comes. */
export function POST(request: Request): Promise<Response> {
  return handle(request, "generation.see", async ({ ctx }) => {
    const ids = readIds((await readForm(request, mostBytes)).get("ids"));
    const { name, zip } = await downloadGenerations(ctx, ids, wordsIn(languageOf(request.headers)));
    // The signal ends the stream when the reader goes away, even where nobody cancels the response's body.
    return new Response(zip.pipeThrough(new TransformStream(), { signal: request.signal }), {
      headers: {
        "cache-control": "no-store",
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="${name}"`,
        "x-content-type-options": "nosniff",
      },
    });
  });
}
