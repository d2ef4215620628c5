"use client";

import { useTranslations } from "use-intl";

import type { Generation } from "@/lib/domain/generation";

import { settingsInWords } from "./settings-in-words";
import { billWords } from "./target-size";

/** What was set and what it cost; what is as in a fresh form is left out. */
export function SettingsList({ generation }: { generation: Generation }) {
  const t = useTranslations();
  const { seed, input } = generation;
  const asked = typeof input["seed"] === "number" ? input["seed"] : null;
  const used = seed ?? asked;
  const changed = settingsInWords(t, generation).filter((setting) => setting.changed);
  const rows = [
    ...changed,
    {
      term: "seed",
      label: t("fields.seed.label"),
      value: used === null ? t("generation.settings.seedLater") : String(used),
    },
    { term: "cost", label: t("generation.settings.cost"), value: billWords(t, generation) },
  ];
  return (
    <div className="grid gap-3">
      <dl className="grid grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-small">
        {rows.map(({ term, label, value }) => (
          <div key={term} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="line-clamp-4 wrap-anywhere tabular-nums" title={value}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-muted">
        {t(changed.length === 0 ? "generation.settings.allFresh" : "generation.settings.othersFresh")}
      </p>
    </div>
  );
}
