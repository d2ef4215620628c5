"use client";

import { diffWords } from "diff";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";

import type { TextChange } from "./changes-between";

/** Texts that share next to nothing are told one after the other; finding out must not hold up the page. */
const patienceMs = 200;

interface Part {
  value: string;
  kind: "same" | "added" | "removed";
}

/** What stays, goes and comes, in the order of reading. */
export function wordParts({ before, after }: TextChange, locale: string): Part[] {
  // Not every language puts spaces between its words.
  const segmenter =
    typeof Intl.Segmenter === "function" ? new Intl.Segmenter(locale, { granularity: "word" }) : null;
  const changes = diffWords(before, after, {
    timeout: patienceMs,
    ...(segmenter ? { intlSegmenter: segmenter } : {}),
  });
  if (!changes) {
    return [
      { value: before, kind: "removed" },
      { value: after, kind: "added" },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    value,
    kind: added ? "added" : removed ? "removed" : "same",
  }));
}

const longStretch = 240;
const keptEnds = 80;

/** Of what stayed, the words around the changes; the rest says nothing new. */
export function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= longStretch) return text;
  const start = isFirst ? "" : text.slice(0, keptEnds).replace(/\S*$/, "");
  const end = isLast ? "" : text.slice(-keptEnds).replace(/^\S*/, "");
  return `${start}…${end}`;
}

/** Two texts in one, word for word. */
export function WordDiff({ change }: { change: TextChange }) {
  const t = useTranslations();
  const locale = useLocale();
  const parts = useMemo(() => wordParts(change, locale), [change, locale]);
  return (
    <p dir="auto" className="min-w-0 text-body wrap-anywhere whitespace-pre-wrap">
      {parts.map(({ value, kind }, index) => {
        if (kind === "same") {
          return <span key={index}>{shortened(value, index === 0, index === parts.length - 1)}</span>;
        }
        const Mark = kind === "added" ? "ins" : "del";
        return (
          <Mark
            key={index}
            className={
              kind === "added"
                ? "rounded-[2px] bg-good/15 px-0.5 text-good no-underline"
                : "rounded-[2px] bg-bad/10 px-0.5 text-bad line-through decoration-1"
            }
          >
            <span className="sr-only">{` ${t(`detail.changes.${kind}`)} `}</span>
            {value}
          </Mark>
        );
      })}
    </p>
  );
}
