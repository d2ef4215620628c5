import { connection } from "next/server";
import { cache } from "react";

import type { StudioFacts } from "@/components/shell/studio-provider";
import { runtime } from "@/lib/runtime";
import { listGenerations } from "@/lib/services/generations/list";
import { summariseSpend } from "@/lib/services/spend/summarise";

const newest = 24;

/** What the studio's first answer holds; asked for once a request. */
export const loadStudio = cache(async function loadStudio(): Promise<StudioFacts> {
  await connection();
  const { ctx, mode, feed } = await runtime();
  const since = feed.position(); // before the list: what changes in between is told again
  const [{ items }, spend, price] = await Promise.all([
    listGenerations(ctx, { limit: newest }),
    summariseSpend(ctx),
    ctx.fal.secondPrice(ctx.now()),
  ]);
  return {
    mode,
    generations: items,
    since,
    spend,
    secondMicros: price.micros,
    unitPriceSource: price.source,
  };
});
