"use client";

import { useTranslations } from "use-intl";

import { SettingsFrame } from "@/components/settings/settings-frame";
import { SectionCard } from "@/components/ui/section-card";
import { Skeleton } from "@/components/ui/skeleton";

export function SettingsSkeleton() {
  const t = useTranslations();
  return (
    <SettingsFrame busy>
      <SectionCard id="budget" heading={t("settings.budget")} text={t("settings.text")}>
        <div className="grid gap-3">
          <Skeleton className="h-8 w-64 max-w-full" />
          <Skeleton className="h-2 w-full" />
          <Skeleton className="h-4 w-48" />
        </div>
        <div className="grid gap-x-6 gap-y-5 md:grid-cols-2">
          <Skeleton className="h-27" />
          <Skeleton className="h-27" />
        </div>
        <Skeleton className="h-11 w-24" />
      </SectionCard>
    </SettingsFrame>
  );
}
