import type { ReactNode } from "react";

import { SettingsFrame } from "@/components/settings/settings-frame";
import { SettingsNav } from "@/components/settings/settings-nav";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return <SettingsFrame nav={<SettingsNav />}>{children}</SettingsFrame>;
}
