import { connection } from "next/server";
import { cache } from "react";

import type { StudioFacts } from "@/components/shell/studio-provider";
import { pagePriceMicros } from "@/lib/domain/price";

/** What the studio's first answer holds; asked for once a request. */
export const loadStudio = cache(async function loadStudio(): Promise<StudioFacts> {
  await connection();
  return {
    mode: "demo",
    generations: [],
    spend: null,
    secondMicros: pagePriceMicros,
    unitPriceSource: "page",
  };
});
