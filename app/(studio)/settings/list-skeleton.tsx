"use client";

import { SettingsFrame } from "@/components/settings/settings-frame";
import { Skeleton } from "@/components/ui/skeleton";

/** Of the settings' other pages, which are lists and small forms. */
export function SettingsListSkeleton() {
  return (
    <SettingsFrame busy>
      <Skeleton className="h-64 rounded-stage" />
      <Skeleton className="h-64 rounded-stage" />
    </SettingsFrame>
  );
}
