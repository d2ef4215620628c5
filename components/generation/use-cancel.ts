"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";

import { useGenerations, useGenerationsStore } from "@/components/shell/studio-provider";
import { type Generation, isFinal } from "@/lib/domain/generation";

import { cancelGeneration } from "./cancel-generation";

export function useCancel({ id, status, cancelRequestedAt }: Generation) {
  const t = useTranslations();
  const generations = useGenerationsStore();
  /** The server cannot cancel what it has not confirmed. */
  const confirmed = useGenerations((state) => !state.local.has(id));
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const cancel = async () => {
    setAsking(true);
    setProblem(await cancelGeneration(t, generations, id));
    setAsking(false);
  };

  return {
    cancel: () => void cancel(),
    possible: confirmed && !isFinal(status) && cancelRequestedAt === null && !asking,
    problem,
  };
}
