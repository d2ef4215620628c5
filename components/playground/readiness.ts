import { type Bound, type Room, renewalWords } from "@/components/shell/spend";
import type { ModelField } from "@/lib/domain/model-input";
import { formatMicros, type Micros } from "@/lib/domain/price";
import type { Words } from "@/lib/words/words";

import { problemWords } from "./field-error";
import type { PlaygroundState } from "./playground-store";

function labelOf(t: Words, field: ModelField): string {
  if (field === "image_size.width") return t("playground.size.width");
  if (field === "image_size.height") return t("playground.size.height");
  return t(`fields.${field}.label`);
}

/** What still stands between the form and a generation, in one sentence; null when nothing does. */
export function whatIsMissing(t: Words, { picture, fields, reading }: PlaygroundState): string | null {
  if (picture.phase === "none") return t("playground.missing.picture");
  if (picture.phase === "failed") return t("playground.missing.anotherPicture");
  const [field, problem] = Object.entries(reading.problems)[0] ?? [];
  if (reading.problems.prompt && fields.prompt.trim() === "") return t("playground.missing.prompt");
  if (field !== undefined && problem !== undefined) {
    return t("problems.inField", {
      field: labelOf(t, field as ModelField),
      problem: problemWords(t, problem),
    });
  }
  return picture.phase === "sending" ? t("playground.missing.sending") : null;
}

interface Wish {
  /** What one generation can cost at most. */
  eachMicros: Micros;
  count: number;
}

/** Why a click is held back, and whose cap it is. */
export interface Unfit {
  words: string;
  whose: Bound["whose"] | "generation";
}

/** Which cap keeps a click from being sent, how much is left and when it renews, in a sentence; null where none does. */
export function whatDoesNotFit(
  t: Words,
  language: string,
  { eachMicros, count }: Wish,
  { month, bound, generationCapMicros }: Room,
): Unfit | null {
  if (generationCapMicros !== null && eachMicros > generationCapMicros) {
    const words = t("playground.budget.overGeneration", {
      cost: formatMicros(eachMicros),
      cap: formatMicros(generationCapMicros),
    });
    return { words, whose: "generation" };
  }
  if (bound === null || eachMicros * count <= bound.leftMicros) return null;
  const key = { month: "overMonth", studio: "overStudio", own: "overOwn" } as const;
  const words = t(`playground.budget.${key[bound.whose]}`, {
    count,
    cost: formatMicros(eachMicros * count),
    cap: formatMicros(bound.capMicros),
    left: formatMicros(bound.leftMicros),
    date: renewalWords(language, month),
  });
  return { words, whose: bound.whose };
}
