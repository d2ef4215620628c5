"use client";

import { useRef, useState } from "react";

import { useGenerationsStore } from "@/components/shell/studio-provider";
import type { Generation } from "@/lib/domain/generation";

import { type Action, type Outcome, resolveGeneration } from "./resolve-generation";

export interface Resolve {
  /** What is being done now; nothing else can be begun meanwhile. */
  doing: Action | null;
  outcome: Outcome | null;
  act: (action: Action) => void;
}

export function useResolve(generation: Generation): Resolve {
  const generations = useGenerationsStore();
  const [doing, setDoing] = useState<Action | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  /** A double click comes before the next render. */
  const busy = useRef(false);

  const act = async (action: Action) => {
    if (busy.current) return;
    busy.current = true;
    setDoing(action);
    setOutcome(null);
    setOutcome(await resolveGeneration(generations, generation, action));
    setDoing(null);
    busy.current = false;
  };

  return { doing, outcome, act: (action) => void act(action) };
}
