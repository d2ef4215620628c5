"use client";

import { usePathname } from "next/navigation";

import { CompareSkeleton } from "./compare/skeleton";
import { GenerationSkeleton } from "./generations/[id]/skeleton";
import { LibrarySkeleton } from "./library/skeleton";
import { SettingsListSkeleton } from "./settings/list-skeleton";
import { SettingsSkeleton } from "./settings/skeleton";
import { PlaygroundSkeleton } from "./skeleton";
import { SpendSkeleton } from "./spend/skeleton";

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
