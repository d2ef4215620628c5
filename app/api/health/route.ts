import { readyRuntime } from "@/lib/runtime";
import { databaseAnswers } from "@/lib/services/ask-database";

export const dynamic = "force-dynamic";

const headers = { "cache-control": "no-store" };
const notNow = (status: string) => Response.json({ status }, { status: 503, headers });

export async function GET(): Promise<Response> {
  const ready = readyRuntime();
  if (!ready) return notNow("starting");
  if (!(await databaseAnswers(ready.ctx))) return notNow("database_away");
  return Response.json({ status: "ok", mode: ready.mode }, { headers });
}
