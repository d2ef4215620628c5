"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";

import { useStudio } from "@/components/shell/studio-provider";
import type { Generation } from "@/lib/domain/generation";

import { Details } from "./details";
import { StageActions, type StageActionsProps } from "./stage-actions";
import { StageFrame } from "./stage-frame";
import { spokenTitle, statusWords } from "./status-words";
import { costText, durationSeconds, targetSize } from "./target-size";
import { useCancel } from "./use-cancel";
import { WaitsForPerson } from "./waits-for-person";

function Facts({ generation }: { generation: Generation }) {
  const t = useTranslations();
  const { mode } = useStudio();
  const { width, height } = targetSize(generation);
  const cost = costText(t, generation);
  const facts = [
    t("generation.seconds", { seconds: durationSeconds(generation) }),
    `${width} × ${height}`,
    mode === "demo" ? t("generation.stage.wouldCost", { cost }) : cost,
    generation.seed === null ? null : t("generation.stage.seed", { seed: String(generation.seed) }),
  ];
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-small text-muted tabular-nums">
      {facts.map((fact) => (fact ? <span key={fact}>{fact}</span> : null))}
    </p>
  );
}

/** The one generation that is looked at. */
export function Stage(props: StageActionsProps) {
  const { generation } = props;
  const t = useTranslations();
  const cancelling = useCancel(generation);
  const [actionProblem, setActionProblem] = useState<string | null>(null);
  const problem = cancelling.problem ?? actionProblem;

  return (
    <article
      data-generation={generation.id}
      data-status={generation.status}
      aria-label={spokenTitle(t, generation)}
      className="grid gap-4 max-md:pb-5"
    >
      <StageFrame generation={generation} />
      {/* Without the percentage, which would be read out again and again. */}
      <p aria-live="polite" className="sr-only">
        {statusWords(t, { ...generation, progress: null })}
      </p>
      <WaitsForPerson generation={generation} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 max-md:px-4">
        <div className="grid min-w-0 flex-1 basis-80 gap-1">
          <p className="line-clamp-2 text-body" title={generation.prompt}>
            {generation.prompt}
          </p>
          <Facts generation={generation} />
          {problem ? (
            <p role="alert" className="text-small wrap-anywhere text-bad">
              {problem}
            </p>
          ) : null}
        </div>
        <StageActions {...props} cancelling={cancelling} onProblem={setActionProblem} />
      </div>
      <Details generation={generation} />
    </article>
  );
}
