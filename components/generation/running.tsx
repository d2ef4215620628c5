"use client";

import { Progress } from "@/components/ui/progress";
import type { Generation } from "@/lib/domain/generation";

import { statusWords } from "./status-words";
import { useElapsed } from "./use-elapsed";

/** How far a running generation is, laid over its first frame. */
export function Running({ generation, small = false }: { generation: Generation; small?: boolean }) {
  const elapsed = useElapsed(generation.startedAt ?? generation.createdAt);
  const words = statusWords(generation);
  return (
    <div
      className={`absolute inset-x-0 bottom-0 bg-linear-to-t from-stage to-transparent ${small ? "p-3 pt-8" : "p-5 pt-20"}`}
    >
      <div className="mb-2 flex items-baseline justify-between gap-3 text-small tabular-nums">
        <p className="min-w-0 truncate font-medium">{words}</p>
        {small && generation.status === "queued" ? null : <p className="text-muted">{elapsed}</p>}
      </div>
      <Progress
        label={words}
        value={
          generation.status === "generating" ? generation.progress : generation.status === "queued" ? 0 : null
        }
      />
    </div>
  );
}
