"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { LanguageChoice } from "@/components/shell/language-choice";
import { Mark } from "@/components/shell/mark";
import { ThemeToggle } from "@/components/shell/theme-toggle";

/** A guest's page: no way leads from it into the studio. */
export function GuestFrame({ name = null, children }: { name?: string | null; children: ReactNode }) {
  const t = useTranslations();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="sticky top-0 z-30 flex h-(--header-height) items-center justify-between gap-3 border-b border-line bg-ground pr-2 pl-4">
        <p className="flex shrink-0 items-center gap-2 text-body font-semibold tracking-tight">
          <Mark />
          Firstframe
        </p>
        <div className="flex min-w-0 items-center gap-1">
          {name === null ? null : (
            <p className="min-w-0 truncate text-small text-muted">{t("share.guest.as", { name })}</p>
          )}
          <LanguageChoice />
          <ThemeToggle />
        </div>
      </header>
      {children}
    </div>
  );
}
