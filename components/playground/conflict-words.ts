import type { NegativeConflict } from "@/lib/domain/negative-conflicts";
import type { Words } from "@/lib/words/words";

export function quoted(t: Words, words: string): string {
  return t("playground.conflicts.quoted", { words });
}

/** What the prompt asks for, and what the negative prompt (`standard`: the default one) says against it. */
export function conflictWords(
  t: Words,
  { wish, words }: NegativeConflict,
  where: "standard" | "own",
): string {
  const listed = words
    .map((each) => quoted(t, each))
    .reduce((first, second) => t("playground.conflicts.both", { first, second }));
  return t(`playground.conflicts.${wish}`, { where, words: listed });
}
