"use client";

import { usePathname } from "next/navigation";

import Loading from "./loading";
import SettingsLoading from "./settings/loading";

/** The shape of the page that is on its way, before the studio's own facts are there. */
export function Waiting() {
  return usePathname() === "/settings" ? <SettingsLoading /> : <Loading />;
}
