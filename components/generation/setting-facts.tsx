"use client";

import { useTranslations } from "use-intl";

import { type Generation, isFinal } from "@/lib/domain/generation";

import { type Fact, FactList } from "./fact-list";
import { FactSection } from "./fact-section";
import { settingsInWords } from "./settings-in-words";

/** Every setting by both its names; what is not as in a fresh form is marked. */
export function SettingFacts({ generation }: { generation: Generation }) {
  const t = useTranslations();
  const asked = generation.input["seed"];
  const settings = settingsInWords(t, generation).filter(({ term }) => term !== "negative_prompt");
  const anyChanged = settings.some(({ changed }) => changed) || typeof asked === "number";
  const mark = (changed: boolean) => (changed ? t("detail.changed") : null);
  const list: Fact[] = [
    ...settings.map(({ term, label, value, changed }) => ({
      key: term,
      name: term,
      label,
      value,
      mark: mark(changed),
    })),
    {
      key: "seed",
      name: "seed",
      label: t("detail.seed.asked"),
      value: typeof asked === "number" ? String(asked) : t("detail.seed.any"),
      mark: mark(typeof asked === "number"),
    },
  ];
  const { seed, status } = generation;
  if (seed !== null || !isFinal(status)) {
    const value = seed === null ? t("detail.seed.later") : String(seed);
    list.push({ key: "used", label: t("detail.seed.used"), value });
  }
  return (
    <FactSection title={t("detail.sections.settings")}>
      <FactList facts={list} />
      <p className="flex items-center gap-2 text-small text-muted">
        {anyChanged ? (
          <>
            <span aria-hidden className="size-1.5 rounded-full bg-accent" />
            {t("detail.changed")}
          </>
        ) : (
          t("detail.allFresh")
        )}
      </p>
    </FactSection>
  );
}
