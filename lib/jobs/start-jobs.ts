import PgBoss from "pg-boss";

import { analyseTables } from "@/lib/db/analyse";
import type { Database } from "@/lib/db/client";
import { cleanUp } from "@/lib/services/clean-up";
import type { Ctx } from "@/lib/services/context";
import { lookForRequests } from "@/lib/services/generations/look-for-requests";
import { recoverSubmits } from "@/lib/services/generations/recover";
import { reconcile } from "@/lib/services/spend/reconcile";

/** What may wait and must not be forgotten. Times are UTC, in cron's notation. */
const jobs: Record<string, { cron: string; run: (ctx: Ctx, database: Database) => Promise<unknown> }> = {
  "look-for-requests": {
    cron: "* * * * *",
    async run(ctx) {
      await recoverSubmits(ctx, { alone: false });
      return lookForRequests(ctx);
    },
  },
  reconcile: { cron: "7 * * * *", run: reconcile },
  "clean-up": {
    cron: "23 * * * *",
    async run(ctx, database) {
      const found = await cleanUp(ctx);
      await analyseTables(database);
      return found;
    },
  },
};

const pollingSeconds = 15;
const retries = { retryLimit: 5, retryDelay: 30, retryBackoff: true };

export interface Jobs {
  stop(): Promise<void>;
}

/** Runs the durable jobs on our own database, in a schema of their own; of several processes one runs each. */
export async function startJobs(database: Database, ctx: Ctx): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.executeSql(text, values) },
    schema: "jobs",
  });
  boss.on("error", (error) => ctx.log.warn("jobs.trouble", { reason: error.message }));
  await boss.start();
  for (const [name, { cron, run }] of Object.entries(jobs)) {
    await boss.createQueue(name, { name, policy: "singleton", ...retries });
    await boss.work(name, { pollingIntervalSeconds: pollingSeconds }, async () => {
      const found = await run(ctx, database);
      if (found) ctx.log.info("job.done", { job: name, found });
    });
    await boss.schedule(name, cron, {}, { tz: "UTC" });
  }
  return { stop: () => boss.stop({ graceful: false }) };
}
