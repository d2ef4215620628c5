"use client";

import { useTranslations } from "use-intl";

import { Skeleton } from "@/components/ui/skeleton";

const cards = Array.from({ length: 18 }, (_, index) => index);

/** The library in its final shape, while its first cards are on their way. */
export function LibrarySkeleton() {
  const t = useTranslations();
  return (
    <main aria-busy="true" aria-label={t("library.loading")} className="library-page">
      <div className="flex items-baseline gap-3 pt-5 md:pt-6">
        <h1 className="text-title font-semibold tracking-tight">{t("library.heading")}</h1>
      </div>
      <div className="library-bar">
        <div className="flex items-center gap-2">
          <Skeleton className="h-11 min-w-0 flex-1 md:h-9 md:w-72 md:flex-none lg:w-96" />
          <Skeleton className="h-11 w-11 md:h-9 md:w-28" />
          <Skeleton className="h-11 w-11 md:h-9 md:w-24" />
        </div>
      </div>
      <div className="library-grid">
        {cards.map((card) => (
          <div key={card}>
            <Skeleton className="library-frame" />
            <div className="grid h-11 content-start gap-1.5 pt-2.5">
              <Skeleton className="h-3 w-4/5" />
              <Skeleton className="h-3 w-2/5" />
            </div>
          </div>
        ))}
      </div>
    </main>
  );
}
