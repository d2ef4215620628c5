"use client";

import { useState } from "react";

import { useGenerationsStore } from "@/components/shell/studio-provider";
import { type Generation, isFinal } from "@/lib/domain/generation";

import { cancelGeneration } from "./cancel-generation";

export function useCancel({ id, status, cancelRequestedAt }: Generation) {
  const generations = useGenerationsStore();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const cancel = async () => {
    setAsking(true);
    setProblem(await cancelGeneration(generations, id));
    setAsking(false);
  };

  return {
    cancel: () => void cancel(),
    possible: !isFinal(status) && cancelRequestedAt === null && !asking,
    problem,
  };
}
