import { cache } from "react";

import { requestRuntime } from "@/app/request-runtime";
import type { StudioFacts } from "@/components/shell/studio-provider";
import { listGenerations } from "@/lib/services/generations/list";
import { listPeople } from "@/lib/services/people/list-people";
import { summariseSpend } from "@/lib/services/spend/summarise";

const newest = 24;

/** What the studio's first answer holds; asked for once a request. */
export const loadStudio = cache(async function loadStudio(): Promise<StudioFacts> {
  const { ctx, mode, feed } = await requestRuntime();
  const since = feed.position(); // before the list: what changes in between is told again
  const person = ctx.actor.kind === "person" ? ctx.actor : null;
  const [people, { items }, spend, price] = await Promise.all([
    person ? listPeople(ctx) : [],
    listGenerations(ctx, { limit: newest }),
    summariseSpend(ctx),
    ctx.fal.secondPrice(ctx.now()),
  ]);
  return {
    mode,
    person: person && { id: person.id, name: person.name, email: person.email, role: person.role },
    people,
    generations: items,
    since,
    spend,
    secondMicros: price.micros,
    unitPriceSource: price.source,
  };
});
