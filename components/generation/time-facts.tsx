"use client";

import { useTranslations } from "use-intl";

import { Moment } from "@/components/shell/moment";
import { type GenerationFacts, timingsOf } from "@/lib/domain/generation-facts";
import type { Words } from "@/lib/words/words";

import { type Fact, FactList } from "./fact-list";
import { FactSection } from "./fact-section";

const minute = 60;

/** `4.2 s`, `1 min 12 s`: as it was, not as one would wait for it. */
function spanWords(t: Words, seconds: number): string {
  if (seconds < minute) return t("generation.seconds", { seconds });
  const whole = Math.round(seconds);
  const rest = whole % minute;
  const minutes = Math.floor(whole / minute);
  return rest === 0
    ? t("time.minutes", { minutes })
    : t("time.minutesAndSeconds", { minutes, seconds: rest });
}

/** When it happened and how long each part took; what was not recorded is left out. */
export function TimeFacts({ facts: { generation, sentAt } }: { facts: GenerationFacts }) {
  const t = useTranslations();
  const { queuedSeconds, generatingSeconds, totalSeconds } = timingsOf(generation);
  const moments = { clicked: generation.createdAt, sent: sentAt, ended: generation.completedAt };
  const spans = { queued: queuedSeconds, generating: generatingSeconds, total: totalSeconds };
  const list: Fact[] = [];
  for (const key of ["clicked", "sent", "ended"] as const) {
    const at = moments[key];
    if (at) list.push({ key, label: t(`detail.times.${key}`), value: <Moment at={at} seconds /> });
  }
  for (const key of ["queued", "generating", "total"] as const) {
    const seconds = spans[key];
    if (seconds !== null) {
      list.push({ key, label: t(`detail.times.${key}`), value: spanWords(t, seconds) });
    }
  }
  return (
    <FactSection title={t("detail.sections.times")}>
      <FactList facts={list} />
    </FactSection>
  );
}
