"use client";

import { useTranslations } from "use-intl";

import type { ModelField } from "@/lib/domain/model-input";
import type { Problem } from "@/lib/domain/problems";
import type { Words } from "@/lib/words/words";

import { usePlayground } from "./playground-provider";

export function problemWords(t: Words, { id, values }: Problem): string {
  return t(`problems.${id}`, values);
}

/** What is wrong with a field: what we see ourselves, else what the server refused. */
export function useFieldError(name: ModelField): string | undefined {
  const t = useTranslations();
  const problem = usePlayground((state) => state.reading.problems[name]);
  const refusal = usePlayground((state) => state.refusals[name]);
  return problem ? problemWords(t, problem) : refusal;
}
