"use client";

import { useTranslations } from "use-intl";

import { PageGrid } from "@/components/generation/page-grid";
import { PlayerRoom } from "@/components/review/player/player-room";
import { Skeleton } from "@/components/ui/skeleton";

const sections = ["a", "b", "c"];

/** The page of a generation in its final shape, while its facts are on their way. */
export function GenerationSkeleton() {
  const t = useTranslations();
  return (
    <main aria-busy="true" aria-label={t("shell.page.loading")}>
      <h1 className="sr-only">{t("shell.page.loading")}</h1>
      <PageGrid
        bar={
          <div className="flex h-11 items-center justify-between max-md:px-4 md:h-9">
            <Skeleton className="h-5 w-24" />
            <Skeleton className="h-5 w-36" />
          </div>
        }
        stage={
          <PlayerRoom>
            <div className="stage-frame animate-breathe bg-raised" />
          </PlayerRoom>
        }
        review={<Skeleton className="h-80 w-full lg:h-full lg:min-h-96" />}
        words={
          <>
            <Skeleton className="h-5 w-full" />
            <Skeleton className="h-40 w-full" />
            <div className="flex flex-wrap gap-2">
              <Skeleton className="h-11 w-40 md:h-9" />
              <Skeleton className="h-11 w-32 md:h-9" />
              <Skeleton className="h-11 w-32 md:h-9" />
            </div>
          </>
        }
        story={
          <>
            <Skeleton className="h-40 w-full" />
            <Skeleton className="h-40 w-full" />
          </>
        }
        facts={sections.map((key) => (
          <div key={key} className="grid gap-3 border-t border-line pt-4">
            <Skeleton className="h-5 w-24" />
            <Skeleton className="h-24 w-full" />
          </div>
        ))}
      />
    </main>
  );
}
