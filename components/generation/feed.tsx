"use client";

import { useTranslations } from "use-intl";

import type { Generation } from "@/lib/domain/generation";

import { Card } from "./card";

interface FeedProps {
  generations: readonly Generation[];
  onShow: (id: string) => void;
  onUse: (generation: Generation) => void;
}

/** What was made before, newest first. */
export function Feed({ generations, onShow, onUse }: FeedProps) {
  const t = useTranslations();
  if (generations.length === 0) return null;
  return (
    <section aria-labelledby="earlier" className="grid gap-3 max-md:px-4">
      <h2 id="earlier" className="text-large font-semibold tracking-tight">
        {t("generation.feed.heading")}
      </h2>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] gap-x-4 gap-y-5 xl:grid-cols-[repeat(auto-fill,minmax(13rem,1fr))]">
        {generations.map((generation) => (
          <Card key={generation.id} generation={generation} onShow={onShow} onUse={onUse} />
        ))}
      </div>
    </section>
  );
}
