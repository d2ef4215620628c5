"use client";

import { useTranslations } from "use-intl";

import { Moment } from "@/components/shell/moment";
import { exactTimeWords } from "@/components/shell/time-words";
import { type GenerationFacts, timingsOf } from "@/lib/domain/generation-facts";

import { type Fact, FactList } from "./fact-list";
import { FactSection } from "./fact-section";

/** When it happened and how long each part took; what was not recorded is left out. */
export function TimeFacts({ facts: { generation, sentAt } }: { facts: GenerationFacts }) {
  const t = useTranslations();
  const { queuedSeconds, generatingSeconds, totalSeconds } = timingsOf(generation);
  const moments = { clicked: generation.createdAt, sent: sentAt, ended: generation.completedAt };
  const spans = { queued: queuedSeconds, generating: generatingSeconds, total: totalSeconds };
  const list: Fact[] = [];
  for (const key of ["clicked", "sent", "ended"] as const) {
    const at = moments[key];
    if (at) list.push({ key, label: t(`detail.times.${key}`), value: <Moment at={at} time="seconds" /> });
  }
  for (const key of ["queued", "generating", "total"] as const) {
    const seconds = spans[key];
    if (seconds !== null) {
      list.push({ key, label: t(`detail.times.${key}`), value: exactTimeWords(t, seconds) });
    }
  }
  return (
    <FactSection title={t("detail.sections.times")}>
      <FactList facts={list} />
    </FactSection>
  );
}
