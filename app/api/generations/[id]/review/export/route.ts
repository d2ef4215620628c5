import { AppError } from "@/lib/domain/errors";
import { handle } from "@/lib/http/handle";
import { requireUuid } from "@/lib/http/require-uuid";
import { type ExportFormat, exportFormats, exportReview } from "@/lib/services/review/export";

const types: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json",
};

function requireFormat(asked: string | null): ExportFormat {
  const format = exportFormats.find((each) => each === (asked ?? "csv"));
  if (format) return format;
  const msg = "Choose csv or json.";
  throw new AppError("invalid_input", `format: ${msg}`, [
    { loc: ["query", "format"], msg, type: "value_error" },
  ]);
}

/** `?format=csv` or `json`: what was said about it, as a file. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return handle(request, "generation.see", async ({ ctx }) => {
    const format = requireFormat(new URL(request.url).searchParams.get("format"));
    const { name, text } = await exportReview(ctx, requireUuid((await params).id), format);
    return new Response(text, {
      headers: {
        "cache-control": "no-store",
        "content-type": types[format],
        "content-disposition": `attachment; filename="${name}"`,
      },
    });
  });
}
