"use client";

import { useState } from "react";

import { problemWords, requestJson } from "@/components/shell/request-json";
import type { AuditEntries, AuditEntry } from "@/lib/domain/audit-entry";
import { type AuditFilter, writeAuditFilter } from "@/lib/domain/audit-filter";
import type { Words } from "@/lib/words/words";

const loadSchema = async () => (await import("@/lib/domain/audit-entry")).AuditEntries;

/** The entries of a filter as far as they were read: the page's first ones, and those that were asked for since. */
export function useAuditEntries(t: Words, filter: AuditFilter, first: AuditEntries) {
  const [shown, setShown] = useState({ first, all: first });
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (shown.first !== first) {
    setShown({ first, all: first });
    setProblem(null);
  }
  const { items, nextCursor } = shown.all;

  const readMore = async (): Promise<AuditEntry | null> => {
    if (reading || nextCursor === null) return null;
    setReading(true);
    setProblem(null);
    const query = writeAuditFilter(filter);
    query.set("cursor", nextCursor);
    const answer = await requestJson(`/api/audit?${query.toString()}`, loadSchema);
    setReading(false);
    if (!answer.ok) {
      setProblem(problemWords(t, answer));
      return null;
    }
    const { data } = answer;
    // What was asked for under another filter is late.
    setShown((now) =>
      now.first === first
        ? { first, all: { items: [...now.all.items, ...data.items], nextCursor: data.nextCursor } }
        : now,
    );
    return data.items[0] ?? null;
  };

  return { items, more: nextCursor !== null, reading, problem, readMore };
}
