"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";

import { CopyButton } from "@/components/ui/copy-button";
import { Disclosure } from "@/components/ui/disclosure";
import type { Generation } from "@/lib/domain/generation";
import { limits } from "@/lib/domain/model-fields";

import { LongText } from "./long-text";

function textOf(input: Generation["input"], name: string): string {
  const value = input[name];
  return typeof value === "string" ? value : "";
}

/** What was asked for in words: the prompt, and what the video should not look like. */
export function GenerationWords({ generation: { prompt, input } }: { generation: Generation }) {
  const t = useTranslations();
  const [refused, setRefused] = useState(false);
  const avoid = textOf(input, "negative_prompt");
  const fresh = avoid === limits.negative_prompt.default;
  const state = fresh ? t("detail.avoid.fresh") : avoid === "" ? t("detail.avoid.nothing") : null;
  return (
    <div className="grid grid-cols-1 gap-5">
      <div className="grid grid-cols-1 gap-1">
        <div className="flex items-center justify-between gap-3">
          <h2 className="flex items-baseline gap-2 text-small text-muted">
            {t("fields.prompt.label")}
            <span className="text-small text-faint">prompt</span>
          </h2>
          <div className="-mr-3">
            <CopyButton
              variant="quiet"
              label={t("detail.prompt.copy")}
              text={() => prompt}
              onRefused={() => setRefused(true)}
            />
          </div>
        </div>
        <LongText text={prompt} className="text-large" />
        {refused ? (
          <p role="alert" className="text-small text-bad">
            {t("detail.prompt.copyRefused")}
          </p>
        ) : null}
      </div>
      <Disclosure
        id="avoid"
        title={t("fields.negative_prompt.label")}
        mark={
          <span className="flex min-w-0 items-baseline gap-2 text-small font-normal">
            <span className="text-small text-faint">negative_prompt</span>
            {state ? <span className="truncate text-muted">{state}</span> : null}
          </span>
        }
      >
        <LongText text={avoid === "" ? t("detail.avoid.nothing") : avoid} className="text-small text-muted" />
      </Disclosure>
    </div>
  );
}
