"use client";

import { usePathname } from "next/navigation";
import { lazy } from "react";

// The server makes what is seen of them; most browsers never load any.
const CompareSkeleton = lazy(async () => ({ default: (await import("./compare/skeleton")).CompareSkeleton }));
const GenerationSkeleton = lazy(async () => ({
  default: (await import("./generations/[id]/skeleton")).GenerationSkeleton,
}));
const LibrarySkeleton = lazy(async () => ({ default: (await import("./library/skeleton")).LibrarySkeleton }));
const SettingsListSkeleton = lazy(async () => ({
  default: (await import("./settings/list-skeleton")).SettingsListSkeleton,
}));
const SettingsSkeleton = lazy(async () => ({
  default: (await import("./settings/skeleton")).SettingsSkeleton,
}));
const PlaygroundSkeleton = lazy(async () => ({ default: (await import("./skeleton")).PlaygroundSkeleton }));
const SpendSkeleton = lazy(async () => ({ default: (await import("./spend/skeleton")).SpendSkeleton }));

/** The shape of the page that is on its way, before the studio's own facts are there. */
export function Waiting() {
  const path = usePathname();
  switch (path) {
    case "/settings":
      return <SettingsSkeleton />;
    case "/library":
      return <LibrarySkeleton />;
    case "/compare":
      return <CompareSkeleton />;
    case "/spend":
      return <SpendSkeleton />;
    case "/settings/account":
    case "/settings/audit":
    case "/settings/members":
      return <SettingsListSkeleton />;
    default:
      return path.startsWith("/generations/") ? <GenerationSkeleton /> : <PlaygroundSkeleton />;
  }
}
