"use client";

import { SpendFrame } from "@/components/spend/spend-frame";
import { Skeleton } from "@/components/ui/skeleton";

/** The page of the books in its final shape, while it is on its way. */
export function SpendSkeleton() {
  return (
    <SpendFrame
      busy
      tools={
        <div className="flex grow items-center justify-between gap-2 md:grow-0">
          <Skeleton className="h-11 w-52 md:h-9" />
          <Skeleton className="h-11 w-36 md:h-9" />
        </div>
      }
    >
      <Skeleton className="h-110 rounded-stage md:h-68" />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Skeleton className="h-96 rounded-stage" />
        <Skeleton className="h-64 rounded-stage lg:h-auto" />
      </div>
      <Skeleton className="h-160 rounded-stage" />
    </SpendFrame>
  );
}
