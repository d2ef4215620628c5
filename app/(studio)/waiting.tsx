"use client";

import { usePathname } from "next/navigation";

import { SettingsSkeleton } from "./settings/skeleton";
import { PlaygroundSkeleton } from "./skeleton";

/** The shape of the page that is on its way, before the studio's own facts are there. */
export function Waiting() {
  return usePathname() === "/settings" ? <SettingsSkeleton /> : <PlaygroundSkeleton />;
}
