"use client";

import { useState } from "react";

import { problemWords, requestJson } from "@/components/shell/request-json";
import type { SpendEntries, SpendEntry } from "@/lib/domain/spend-entry";
import { spendParams, type SpendView } from "@/lib/domain/spend-view";
import type { Words } from "@/lib/words/words";

const loadSchema = async () => (await import("@/lib/domain/spend-entry")).SpendEntries;

function entriesUrl(view: SpendView, cursor: string): string {
  const params = spendParams(view);
  params.set("cursor", cursor);
  return `/api/spend/entries?${params.toString()}`;
}

/** A first page that came again joins what was read under it; where a gap would be between them, it stands alone. */
function join(first: SpendEntries, read: SpendEntries): SpendEntries {
  const newest = read.items[0]?.id ?? 0;
  if (!first.items.some(({ id }) => id <= newest)) return first;
  const fresh = new Map(first.items.map((entry) => [entry.id, entry]));
  const under = read.items.filter(({ id }) => !fresh.has(id));
  const items = [...fresh.values(), ...under].toSorted((a, b) => b.id - a.id);
  return { items, nextCursor: under.length > 0 ? read.nextCursor : first.nextCursor };
}

/** The entries of a view as far as they were read: the page's first ones, and those that were asked for since. */
export function useEntries(t: Words, view: SpendView, first: SpendEntries) {
  const [shown, setShown] = useState({ first, all: first });
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (shown.first !== first) setShown({ first, all: join(first, shown.all) });
  const { items, nextCursor } = shown.all;

  const readMore = async (): Promise<SpendEntry | null> => {
    if (reading || nextCursor === null) return null;
    setReading(true);
    setProblem(null);
    const answer = await requestJson(entriesUrl(view, nextCursor), loadSchema);
    setReading(false);
    if (!answer.ok) {
      setProblem(problemWords(t, answer));
      return null;
    }
    const { data } = answer;
    setShown((now) => ({
      ...now,
      all: { items: [...now.all.items, ...data.items], nextCursor: data.nextCursor },
    }));
    return data.items[0] ?? null;
  };

  return { items, more: nextCursor !== null, reading, problem, readMore };
}
