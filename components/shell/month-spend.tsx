"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";

import { formatMicros } from "@/lib/domain/price";

import type { GenerationsState } from "./generations-store";
import { requestJson } from "./request-json";
import { Spend } from "./spend";
import { useGenerationsStore, useStudio } from "./studio-provider";

const settleDelayMs = 400;

/** Only what the server has confirmed counts: it knows nothing yet of the rest. */
function costMark({ items, local }: GenerationsState): string {
  const confirmed = items.filter(({ id }) => !local.has(id));
  return confirmed.map(({ id, cost }) => `${id}:${cost.reservedMicros}:${cost.settledMicros ?? ""}`).join();
}

const parts = {
  cost: (amount: ReactNode) => <span className="font-medium text-ink tabular-nums">{amount}</span>,
  wide: (words: ReactNode) => <span className="max-md:sr-only">{words}</span>,
};

/** This month's figure, asked for again whenever a generation's cost changes. */
export function MonthSpend() {
  const t = useTranslations();
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
      if (state.items === before.items || costMark(state) === costMark(before)) return;
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
      {t.rich(mode === "demo" ? "shell.monthSpendDemo" : "shell.monthSpend", {
        amount: formatMicros(total),
        ...parts,
      })}
    </p>
  );
}
