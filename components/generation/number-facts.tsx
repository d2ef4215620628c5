"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";

import { CopyButton } from "@/components/ui/copy-button";
import type { Generation } from "@/lib/domain/generation";

import { FactSection } from "./fact-section";

/** Under which numbers it is known here and at fal. */
export function NumberFacts({ generation: { id, requestId } }: { generation: Generation }) {
  const t = useTranslations();
  const [refused, setRefused] = useState(false);
  const numbers = [
    { key: "own", label: t("detail.names.own"), value: id },
    { key: "request", label: t("detail.names.request"), value: requestId },
  ];
  return (
    <FactSection title={t("detail.sections.names")}>
      <dl className="grid gap-y-2 text-small">
        {numbers.map(({ key, label, value }) => (
          <div key={key} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2">
            <dt className="text-muted">{label}</dt>
            <dd className="col-start-1 font-mono wrap-anywhere">
              {value ?? <span className="font-sans text-muted">{t("detail.names.none")}</span>}
            </dd>
            {value ? (
              <dd className="col-start-2 row-span-2 row-start-1 -mr-3">
                <CopyButton
                  variant="quiet"
                  label={t("detail.prompt.copy")}
                  name={t("detail.names.copy", { name: label })}
                  text={() => value}
                  onRefused={() => setRefused(true)}
                />
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
      {refused ? (
        <p role="alert" className="text-small text-bad">
          {t("detail.prompt.copyRefused")}
        </p>
      ) : null}
    </FactSection>
  );
}
