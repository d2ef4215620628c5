"use client";

import { ChevronLeft, ChevronRight, LayoutGrid } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { buttonClass } from "@/components/ui/button";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;

const quiet = buttonClass("quiet");

interface NeighbourProps {
  id: string | null;
  rel: "prev" | "next";
  children: ReactNode;
}

/** Stays in its place where there is none, so that the other one does not move. */
function Neighbour({ id, rel, children }: NeighbourProps) {
  if (id === null) {
    return (
      <span aria-hidden className={buttonClass("quiet", "pointer-events-none text-faint!")}>
        {children}
      </span>
    );
  }
  return (
    <Link href={`/generations/${id}`} rel={rel} prefetch={false} className={quiet}>
      {children}
    </Link>
  );
}

interface PageBarProps {
  newerId: string | null;
  olderId: string | null;
  /** Who else looks at it. */
  children?: ReactNode;
}

/** The ways off the page of one generation: to all of them, and to its neighbours. */
export function PageBar({ newerId, olderId, children }: PageBarProps) {
  const t = useTranslations();
  return (
    <div className="flex items-center justify-between gap-2 md:-mx-3">
      <Link href="/library" prefetch={false} className={quiet}>
        <LayoutGrid {...icon} />
        {t("detail.back")}
      </Link>
      <div className="ml-auto min-w-0">{children}</div>
      <nav aria-label={t("detail.neighbours")} className="flex">
        <Neighbour id={newerId} rel="prev">
          <ChevronLeft {...icon} />
          {t("detail.newer")}
        </Neighbour>
        <Neighbour id={olderId} rel="next">
          {t("detail.older")}
          <ChevronRight {...icon} />
        </Neighbour>
      </nav>
    </div>
  );
}
