"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import type { Mode } from "@/lib/domain/generation";

import { Mark } from "./mark";
import { StudioNav } from "./studio-nav";

const wide = (words: ReactNode) => <span className="max-lg:sr-only">{words}</span>;

export function ModePill({ mode }: { mode: Mode }) {
  const t = useTranslations();
  if (mode === "live") return null;
  return (
    <p className="rounded-full border border-line bg-raised px-2.5 py-0.5 text-small whitespace-nowrap text-muted">
      {t.rich("shell.demo", { wide })}
    </p>
  );
}

export function Header({ children }: { children?: ReactNode }) {
  return (
    <header className="sticky top-0 z-30 flex h-(--header-height) items-center justify-between gap-2 border-b border-line bg-ground pr-2 pl-4">
      <div className="flex items-center md:gap-4">
        <Link
          href="/"
          prefetch={false}
          className="-ml-3 flex min-h-11 min-w-11 items-center gap-2 rounded-field px-3 text-body font-semibold tracking-tight md:-ml-1 md:min-h-9 md:px-1"
        >
          <Mark />
          <span className="max-[26rem]:sr-only">Firstframe</span>
        </Link>
        <StudioNav />
      </div>
      <div className="flex min-w-0 items-center gap-2 md:gap-3">{children}</div>
    </header>
  );
}
