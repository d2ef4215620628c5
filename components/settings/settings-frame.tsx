"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

/** The page around the settings, the same while they load. */
export function SettingsFrame({ busy = false, children }: { busy?: boolean; children: ReactNode }) {
  const t = useTranslations();
  return (
    <main aria-busy={busy || undefined} className="mx-auto w-full max-w-3xl px-4 py-8 md:px-6 md:py-12">
      <h1 className="text-display font-semibold tracking-tight">{t("settings.heading")}</h1>
      <section
        aria-labelledby="budget"
        className="mt-6 grid gap-6 rounded-stage border border-line bg-surface p-5 md:mt-8 md:p-8"
      >
        <div className="grid gap-1">
          <h2 id="budget" className="text-title font-semibold tracking-tight">
            {t("settings.budget")}
          </h2>
          <p className="max-w-prose text-body text-muted">{t("settings.text")}</p>
        </div>
        {children}
      </section>
    </main>
  );
}
