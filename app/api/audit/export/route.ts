import { AppError } from "@/lib/domain/errors";
import { handle } from "@/lib/http/handle";
import { textStream } from "@/lib/http/text-stream";
import { type AuditFormat, auditFormats, exportAudit } from "@/lib/services/audit/export";
import { requireAuditFilter } from "@/lib/services/audit/list";

const contentTypes: Record<AuditFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/x-ndjson; charset=utf-8",
};

function readFormat(query: URLSearchParams): AuditFormat {
  const [asked = "csv", ...more] = query.getAll("format");
  const format = auditFormats.find((each) => each === asked);
  if (format && more.length === 0) return format;
  const msg = "Choose csv or json.";
  throw new AppError("invalid_input", `format: ${msg}`, [
    { loc: ["query", "format"], msg, type: "value_error" },
  ]);
}

export function GET(request: Request): Promise<Response> {
  return handle(request, "audit.see", async ({ ctx }) => {
    const query = new URL(request.url).searchParams;
    const format = readFormat(query);
    const entries = exportAudit(ctx, requireAuditFilter(query, ["format"]), format);
    const day = ctx.now().toISOString().slice(0, 10);
    return new Response(textStream(entries), {
      headers: {
        "cache-control": "no-store",
        "content-type": contentTypes[format],
        "content-disposition": `attachment; filename="firstframe-audit-${day}.${format === "csv" ? "csv" : "jsonl"}"`,
      },
    });
  });
}
