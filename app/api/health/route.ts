import { readyRuntime } from "@/lib/runtime";

export const dynamic = "force-dynamic";

export function GET(): Response {
  const ready = readyRuntime();
  return ready
    ? Response.json({ status: "ok", mode: ready.mode }, { headers: { "cache-control": "no-store" } })
    : Response.json({ status: "starting" }, { status: 503, headers: { "cache-control": "no-store" } });
}
