import { setTimeout as sleep } from "node:timers/promises";

import { sql } from "drizzle-orm";

import type { Ctx } from "./context";

const mostMs = 2_000;

/** Whether the database answers, and soon. */
export async function databaseAnswers(ctx: Ctx): Promise<boolean> {
  const asked = ctx.db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, sleep(mostMs, false, { ref: false })]);
}
