import { sql } from "drizzle-orm";

import type { ExpectedTime, Workload } from "@/lib/domain/expected-time";
import { sizeTable } from "@/lib/domain/sizes";

import type { Ctx } from "../context";

/** Work within this factor in frames and in steps counts as the like. */
const likeness = 1.25;
const newest = 100;

interface Row {
  count: number;
  low: number | null;
  median: number | null;
  high: number | null;
}

const setting = (name: string) => sql`(input ->> ${name})::numeric`;

/** How long the newest generations like this one took in this install; null where there was none. */
export async function expectTime(
  ctx: Ctx,
  { tier, frames, steps, renders }: Workload,
): Promise<ExpectedTime | null> {
  const sizes = Object.values(sizeTable[tier]).map(
    ({ width, height }) => sql`(${width}::int, ${height}::int)`,
  );
  const most = sql`(case when coalesce((input ->> 'enable_agentic_generation')::boolean, false)
    then ${setting("agentic_max_iterations")} * ${setting("agentic_samples_per_iteration")} else 1 end)`;
  const { rows } = (await ctx.db.execute(sql`
    select count(*)::int as count,
      percentile_cont(0.25) within group (order by seconds) as low,
      percentile_cont(0.5) within group (order by seconds) as median,
      percentile_cont(0.75) within group (order by seconds) as high
    from (
      select extract(epoch from completed_at - coalesce(started_at, created_at))::float8 as seconds
      from generations
      where mode = ${ctx.mode} and status = 'completed'
        and (video_width, video_height) in (${sql.join(sizes, sql`, `)})
        and video_frames between ${frames / likeness}::float8 and ${frames * likeness}::float8
        and ${setting("num_inference_steps")} between ${steps / likeness}::float8 and ${steps * likeness}::float8
        and ${most} = ${renders}
      order by created_at desc
      limit ${newest}
    ) as alike`)) as { rows: Row[] };
  const [found] = rows;
  if (!found || found.low === null || found.median === null || found.high === null) return null;
  return {
    count: found.count,
    medianSeconds: found.median,
    lowSeconds: found.low,
    highSeconds: found.high,
  };
}
