"use client";

import { expectedTimeQuery, useExpectedTime } from "@/components/shell/use-expected-time";
import { Progress } from "@/components/ui/progress";
import { roughTime } from "@/lib/domain/expected-time";
import type { Generation } from "@/lib/domain/generation";

import { statusWords } from "./status-words";
import { clockWords, useElapsed } from "./use-elapsed";

/** ` · about 20 s left`, by what the like took here; nothing where that is not known, or past. */
function leftWords(medianSeconds: number | undefined, elapsedSeconds: number | null): string {
  if (medianSeconds === undefined || elapsedSeconds === null) return "";
  const left = medianSeconds - elapsedSeconds;
  return left < 1 ? "" : ` · about ${roughTime(left)} left`;
}

/** How far a running generation is, laid over its first frame. */
export function Running({ generation, small = false }: { generation: Generation; small?: boolean }) {
  const elapsed = useElapsed(generation.startedAt ?? generation.createdAt);
  const generating = generation.status === "generating";
  const expected = useExpectedTime(generating && !small ? expectedTimeQuery(generation.input) : null);
  const words = statusWords(generation);
  return (
    <div
      className={`absolute inset-x-0 bottom-0 bg-linear-to-t from-stage to-transparent ${small ? "p-3 pt-8" : "p-5 pt-20"}`}
    >
      <div className="mb-2 flex items-baseline justify-between gap-3 text-small tabular-nums">
        <p className="min-w-0 truncate font-medium">{words}</p>
        {small && generation.status === "queued" ? null : (
          <p className="text-muted">
            {clockWords(elapsed)}
            {leftWords(expected?.medianSeconds, elapsed)}
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
