"use client";

import { useEffect, useState } from "react";
import type * as z from "zod/mini";

import type { Words } from "@/lib/words/words";

import { problemWords, requestJson } from "./request-json";

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

interface List<Item> {
  path: string;
  /** What narrows it. */
  params: URLSearchParams;
  /** The newest of it, as the page came. */
  first: Page<Item>;
  loadSchema: () => Promise<z.ZodMiniType<Page<Item>>>;
}

/** A first page that came again joins what was read under it; where a gap would be between them, it stands alone. */
function join<Item extends { id: number }>(first: Page<Item>, read: Page<Item>): Page<Item> {
  const last = first.items.at(-1)?.id;
  const end = read.items.findIndex(({ id }) => id === last) + 1;
  const under = end === 0 ? [] : read.items.slice(end);
  return under.length === 0 ? first : { items: [...first.items, ...under], nextCursor: read.nextCursor };
}

/**
 * A list as far as it was read: the page's first items, and those that were asked for since, of which the first one then
 * has the focus. Each item is the element `entry-<id>`.
 */
export function useReadOn<Item extends { id: number }>(
  t: Words,
  { path, params, first, loadSchema }: List<Item>,
) {
  const address = `${path}?${params.toString()}`;
  const [shown, setShown] = useState({ address, first, all: first });
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (shown.first !== first) {
    const isSame = shown.address === address;
    setShown({ address, first, all: isSame ? join(first, shown.all) : first });
    if (!isSame) setProblem(null);
  }
  const { items, nextCursor } = shown.all;

  /** The item at which reading goes on, once it stands there. */
  const [next, setNext] = useState<number | null>(null);
  useEffect(() => {
    if (next !== null) document.getElementById(`entry-${next}`)?.focus();
  }, [next]);

  const readOn = async () => {
    if (reading || nextCursor === null) return;
    setReading(true);
    setProblem(null);
    const query = new URLSearchParams(params);
    query.set("cursor", nextCursor);
    const answer = await requestJson(`${path}?${query.toString()}`, loadSchema);
    setReading(false);
    if (!answer.ok) {
      setProblem(problemWords(t, answer));
      return;
    }
    const { data } = answer;
    // What was asked for of another list, or above a gap, is late.
    setShown((now) =>
      now.address === address && now.all.nextCursor === nextCursor
        ? { ...now, all: { items: [...now.all.items, ...data.items], nextCursor: data.nextCursor } }
        : now,
    );
    setNext(data.items[0]?.id ?? null);
  };

  return { items, more: nextCursor !== null, reading, problem, readOn };
}
