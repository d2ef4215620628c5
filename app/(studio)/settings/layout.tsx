import type { ReactNode } from "react";

import { withWords } from "@/app/with-words";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { SettingsNav } from "@/components/settings/settings-nav";

function SettingsLayout({ children }: { children: ReactNode }) {
  return <SettingsFrame nav={<SettingsNav />}>{children}</SettingsFrame>;
}

export default withWords(["settings"], SettingsLayout);
