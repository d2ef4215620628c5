"use client";

import { useEffect, useState } from "react";

import type { Generation } from "@/lib/domain/generation";
import { formatMicros } from "@/lib/domain/price";

import { requestJson } from "./request-json";
import { Spend } from "./spend";
import { useGenerationsStore, useStudio } from "./studio-provider";

const settleDelayMs = 400;

function costMark(items: readonly Generation[]): string {
  return items.map(({ id, cost }) => `${id}:${cost.reservedMicros}:${cost.settledMicros ?? ""}`).join();
}

/** This month's figure, asked for again whenever a generation's cost changes. */
export function MonthSpend() {
  const { mode, spend: first } = useStudio();
  const generations = useGenerationsStore();
  const [spend, setSpend] = useState(first);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = async () => {
      const answer = await requestJson("/api/spend", Spend);
      if (answer.ok) setSpend(answer.data);
    };
    const unsubscribe = generations.subscribe((state, before) => {
      if (state.items === before.items || costMark(state.items) === costMark(before.items)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), settleDelayMs);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [generations]);

  if (!spend) return null;
  const total = spend.settledMicros + spend.reservedMicros;
  return (
    <p className="text-small whitespace-nowrap text-muted">
      {mode === "demo" ? <span className="max-md:sr-only">would be </span> : null}
      <span className="font-medium text-ink tabular-nums">{formatMicros(total)}</span>
      <span className="max-md:sr-only"> this month</span>
    </p>
  );
}
