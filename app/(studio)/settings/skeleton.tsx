"use client";

import { SettingsFrame } from "@/components/settings/settings-frame";
import { Skeleton } from "@/components/ui/skeleton";

export function SettingsSkeleton() {
  return (
    <SettingsFrame busy>
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
    </SettingsFrame>
  );
}
