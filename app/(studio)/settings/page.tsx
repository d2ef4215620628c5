import type { Metadata } from "next";
import { connection } from "next/server";

import { requestWords } from "@/app/words";
import { CapsForm } from "@/components/settings/caps-form";
import { MonthBudget } from "@/components/settings/month-budget";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { runtime } from "@/lib/runtime";
import { readCaps } from "@/lib/services/spend/caps";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("settings.title") };
}

export default async function Page() {
  await connection();
  const { ctx } = await runtime();
  const caps = await readCaps(ctx);
  return (
    <SettingsFrame>
      <MonthBudget />
      <CapsForm caps={caps} />
    </SettingsFrame>
  );
}
