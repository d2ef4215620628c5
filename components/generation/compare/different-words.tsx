"use client";

import { markDifferences } from "./mark-differences";

/** One of several texts, with the words that the others lack underlined. */
export function DifferentWords({ texts, index }: { texts: readonly string[]; index: number }) {
  const stretches = markDifferences(texts)[index] ?? [];
  let at = 0;
  return stretches.map(({ text, differs }) => {
    const key = at;
    at += text.length;
    return differs && text.trim() !== "" ? (
      <mark
        key={key}
        className="bg-transparent text-ink underline decoration-focus decoration-2 underline-offset-[3px]"
      >
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
