import type { Metadata } from "next";

import { requestRuntime } from "@/app/request-runtime";
import { requestWords } from "@/app/words";
import { CapsForm } from "@/components/settings/caps-form";
import { MonthBudget } from "@/components/settings/month-budget";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { readCaps } from "@/lib/services/spend/caps";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("settings.title") };
}

export default async function Page() {
  const { ctx } = await requestRuntime();
  const caps = await readCaps(ctx);
  return (
    <SettingsFrame>
      <MonthBudget />
      <CapsForm caps={caps} />
    </SettingsFrame>
  );
}
