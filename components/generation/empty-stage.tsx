"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

export function EmptyStage({ children }: { children: ReactNode }) {
  const t = useTranslations();
  return (
    <div className="stage-frame on-stage grid place-items-center p-6 text-center">
      <div className="grid justify-items-center gap-2">
        <p className="text-title font-semibold tracking-tight">{t("generation.emptyStage.heading")}</p>
        <p className="max-w-sm text-body text-balance text-muted">{t("generation.emptyStage.text")}</p>
        <div className="mt-4">{children}</div>
      </div>
    </div>
  );
}
