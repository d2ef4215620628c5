import { diffWordsWithSpace } from "diff";

export interface Stretch {
  text: string;
  /** Whether it is missing in another of the texts. */
  differs: boolean;
}

/** For each character of the first, whether the second lacks it; and the other way round. */
function apart(first: string, second: string): [boolean[], boolean[]] {
  const sides: [boolean[], boolean[]] = [[], []];
  for (const { value, added, removed } of diffWordsWithSpace(first, second)) {
    const flags = Array.from({ length: value.length }, () => added || removed);
    if (!added) sides[0].push(...flags);
    if (!removed) sides[1].push(...flags);
  }
  return sides;
}

function toStretches(text: string, differs: readonly boolean[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, flag] of differs.entries()) {
    const last = stretches.at(-1);
    const character = text.charAt(index);
    if (last && last.differs === flag) last.text += character;
    else stretches.push({ text: character, differs: flag });
  }
  return stretches;
}

/** The texts in stretches: the first against all others, each other one against the first. */
export function markDifferences(texts: readonly string[]): Stretch[][] {
  const [first = "", ...others] = texts;
  const pairs = others.map((other) => apart(first, other));
  const merged = Array.from({ length: first.length }, (_, index) =>
    pairs.some(([mine]) => mine[index] ?? false),
  );
  return [
    toStretches(first, merged),
    ...others.map((other, index) => toStretches(other, pairs[index]?.[1] ?? [])),
  ];
}
