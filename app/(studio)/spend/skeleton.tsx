"use client";

import type { ReactNode } from "react";

import { SpendFrame } from "@/components/spend/spend-frame";
import { Skeleton } from "@/components/ui/skeleton";

function Panel({ children }: { children: ReactNode }) {
  return (
    <div className="grid content-start gap-4 rounded-stage border border-line bg-surface p-4 md:p-6">
      {children}
    </div>
  );
}

function Lines({ count }: { count: number }) {
  return Array.from({ length: count }, (_, index) => <Skeleton key={index} className="h-7 w-full md:h-5" />);
}

/** The page of the books in its final shape, while it is on its way. */
export function SpendSkeleton() {
  return (
    <SpendFrame
      busy
      tools={
        <div className="flex grow items-center justify-between gap-2 md:grow-0">
          <Skeleton className="h-11 w-52 md:h-9" />
          <Skeleton className="h-11 w-20 md:h-9 md:w-36" />
        </div>
      }
    >
      <Panel>
        <Skeleton className="h-4 w-44" />
        <Skeleton className="-mt-2 h-8 w-32" />
        <Skeleton className="h-2 w-full" />
        <div className="grid gap-4 md:grid-cols-3">
          {["booked", "reserved", "difference"].map((key) => (
            <Skeleton key={key} className="h-20" />
          ))}
        </div>
        <Skeleton className="h-4 w-64" />
      </Panel>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Panel>
          <Skeleton className="h-10 w-48" />
          <Skeleton className="h-68 w-full" />
        </Panel>
        <Panel>
          <Skeleton className="h-10 w-40" />
          <Lines count={7} />
        </Panel>
      </div>
      <Panel>
        <Skeleton className="h-10 w-64" />
        <Lines count={8} />
      </Panel>
    </SpendFrame>
  );
}
