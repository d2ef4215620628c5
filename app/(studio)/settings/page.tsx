import type { Metadata } from "next";

import { requestRuntime } from "@/app/request-runtime";
import { requestWords } from "@/app/words";
import { CapsForm } from "@/components/settings/caps-form";
import { CapsKept } from "@/components/settings/caps-kept";
import { MonthBudget } from "@/components/settings/month-budget";
import { SectionCard } from "@/components/ui/section-card";
import { may } from "@/lib/domain/permissions";
import { readCaps } from "@/lib/services/spend/caps";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("settings.title") };
}

export default async function Page() {
  const { t } = await requestWords();
  const { ctx } = await requestRuntime();
  const caps = await readCaps(ctx);
  const mayChange = ctx.actor.kind !== "person" || may(ctx.actor.role, "caps.change");
  return (
    <SectionCard id="budget" heading={t("settings.budget")} text={t("settings.text")}>
      <MonthBudget />
      {mayChange ? <CapsForm caps={caps} /> : <CapsKept />}
    </SectionCard>
  );
}
