"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

interface SettingsFrameProps {
  busy?: boolean;
  nav?: ReactNode;
  children: ReactNode;
}

/** The page around the settings, the same while they load. */
export function SettingsFrame({ busy = false, nav, children }: SettingsFrameProps) {
  const t = useTranslations();
  return (
    <main aria-busy={busy || undefined} className="mx-auto w-full max-w-3xl px-4 py-8 md:px-6 md:py-12">
      <h1 className="text-display font-semibold tracking-tight">{t("settings.heading")}</h1>
      <div className="mt-4 min-h-11">{nav}</div>
      <div className="mt-4 grid gap-4 md:gap-6">{children}</div>
    </main>
  );
}
