import { handle } from "@/lib/http/handle";
import { textStream } from "@/lib/http/text-stream";
import { exportEntries, exportName } from "@/lib/services/spend/export";
import { requireSpendView } from "@/lib/services/spend/of-month";

export function GET(request: Request): Promise<Response> {
  return handle(request, "spend.see", async ({ ctx }) => {
    const { month } = requireSpendView(ctx, new URL(request.url).searchParams, ["month"]);
    return new Response(textStream(await exportEntries(ctx, month)), {
      headers: {
        "cache-control": "no-store",
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename="${exportName(ctx, month)}"`,
      },
    });
  });
}
