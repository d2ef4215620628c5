"use client";

import { useTranslations } from "use-intl";

import { Skeleton } from "@/components/ui/skeleton";

/** The playground in its final shape, while its facts are on their way. */
export function PlaygroundSkeleton() {
  const t = useTranslations();
  return (
    <main aria-busy="true" aria-label={t("shell.page.loading")} className="studio-grid">
      <h1 className="sr-only">{t("shell.page.loading")}</h1>
      <div className="studio-composer gap-6 px-4 py-5 md:px-6">
        <Skeleton className="mt-6 aspect-3/2 w-full" />
        <div className="-mt-3 grid grid-cols-5 gap-2">
          {["a", "b", "c", "d", "e"].map((key) => (
            <Skeleton key={key} className="aspect-4/3" />
          ))}
        </div>
        <Skeleton className="mt-6 h-24 w-full" />
        <Skeleton className="h-10 w-full" />
        <Skeleton className="h-14 w-full" />
      </div>
      <div className="studio-stage max-md:hidden">
        <div className="stage-frame animate-breathe bg-raised" />
      </div>
      <div className="studio-feed grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] content-start gap-4 max-md:hidden">
        {["a", "b", "c", "d"].map((key) => (
          <Skeleton key={key} className="aspect-16/10" />
        ))}
      </div>
    </main>
  );
}
