"use client";

import { useTranslations } from "use-intl";

import { roughTimeWords } from "@/components/shell/time-words";
import { expectedTimeQuery, useExpectedTime } from "@/components/shell/use-expected-time";
import { Progress } from "@/components/ui/progress";
import type { Generation } from "@/lib/domain/generation";

import { statusWords } from "./status-words";
import { clockWords, useElapsed } from "./use-elapsed";

/** Seconds that are left, by what the like took here; null where that is not known, or past. */
function secondsLeft(medianSeconds: number | undefined, elapsedSeconds: number | null): number | null {
  if (medianSeconds === undefined || elapsedSeconds === null) return null;
  const left = medianSeconds - elapsedSeconds;
  return left < 1 ? null : left;
}

/** How far a running generation is, laid over its first frame. */
export function Running({ generation, small = false }: { generation: Generation; small?: boolean }) {
  const t = useTranslations();
  const elapsed = useElapsed(generation.startedAt ?? generation.createdAt);
  const generating = generation.status === "generating";
  const expected = useExpectedTime(generating && !small ? expectedTimeQuery(generation.input) : null);
  const left = secondsLeft(expected?.medianSeconds, elapsed);
  const clock = clockWords(elapsed);
  const words = statusWords(t, generation);
  return (
    <div
      className={`absolute inset-x-0 bottom-0 bg-linear-to-t from-stage to-transparent ${small ? "p-3 pt-8" : "p-5 pt-20"}`}
    >
      <div className="mb-2 flex items-baseline justify-between gap-3 text-small tabular-nums">
        <p className="min-w-0 truncate font-medium">{words}</p>
        {small && generation.status === "queued" ? null : (
          <p className="text-muted">
            {clock === null || left === null
              ? clock
              : t("generation.stage.left", { elapsed: clock, time: roughTimeWords(t, left) })}
          </p>
        )}
      </div>
      <Progress
        label={words}
        value={generating ? generation.progress : generation.status === "queued" ? 0 : null}
      />
    </div>
  );
}
