"use client";

import { useSearchParams } from "next/navigation";
import type { CSSProperties } from "react";

import { CompareFrame, paneGrid } from "@/components/generation/compare/compare-frame";
import { Skeleton } from "@/components/ui/skeleton";
import { readComparison } from "@/lib/domain/comparison";

export function CompareSkeleton() {
  const params = useSearchParams();
  const { ids, layout } = readComparison(new URLSearchParams(params.toString()));
  const panes = layout === "wipe" ? ids.slice(0, 1) : ids.slice(0, Math.max(2, ids.length));
  return (
    <CompareFrame busy>
      <div
        className={layout === "wipe" ? "grid [--rows:1]" : paneGrid(panes.length)}
        style={{ "--shape": 16 / 9 } as CSSProperties}
      >
        {panes.map((id) => (
          <div key={id}>
            <div className="pane-frame on-stage animate-breathe max-md:-mx-4" />
            <Skeleton className="my-2 h-7 w-40" />
          </div>
        ))}
      </div>
      <Skeleton className="h-20 w-full" />
      <Skeleton className="h-40 w-full" />
    </CompareFrame>
  );
}
