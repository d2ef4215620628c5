"use client";

import { useEffect, useState } from "react";

import { type ExpectedTime, readExpectedTime, workloadOf } from "@/lib/domain/expected-time";

import { useGenerations } from "./studio-provider";

const quietMs = 300;

interface Heard {
  query: string;
  /** How many were done then. */
  made: number;
  expected: ExpectedTime | null;
}

/** The question about an input's time as an address asks it; null where the input is not whole. */
export function expectedTimeQuery(input: Record<string, unknown>): string | null {
  const workload = workloadOf(input);
  if (!workload) return null;
  const entries = Object.entries(workload).map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(entries).toString();
}

/** How long the like took in this install; null while that is not known. Asked again when another one is done. */
export function useExpectedTime(query: string | null): ExpectedTime | null {
  const made = useGenerations(({ items }) => items.filter(({ status }) => status === "completed").length);
  const [answer, setAnswer] = useState<Heard | null>(null);

  useEffect(() => {
    if (query === null) return;
    const left = new AbortController();
    const ask = async () => {
      const { signal } = left;
      const response = await fetch(`/api/expected-time?${query}`, { signal }).catch(() => null);
      const body: unknown = response?.ok ? await response.json().catch(() => null) : null;
      if (body !== null && !signal.aborted) setAnswer({ query, made, expected: readExpectedTime(body) });
    };
    const timer = setTimeout(() => void ask(), quietMs);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [query, made]);

  return answer !== null && answer.query === query ? answer.expected : null;
}
