"use client";

import { X } from "lucide-react";
import { useTranslations } from "use-intl";

import { TextButton } from "@/components/ui/text-button";
import { emptyFilter } from "@/lib/domain/library-filter";

import type { Condition } from "./filter-words";
import type { ChangeFilter } from "./use-filter";

interface FilterChipsProps {
  conditions: readonly Condition[];
  onChange: ChangeFilter;
}

/** What the filter asks for, each with its way out, and one out of all. */
export function FilterChips({ conditions, onChange }: FilterChipsProps) {
  const t = useTranslations();
  if (conditions.length === 0) return null;
  return (
    <ul aria-label={t("library.filters.chosen")} className="flex flex-wrap items-center gap-1.5">
      {conditions.map(({ key, words, without }) => (
        <li key={key} className="min-w-0">
          <button
            type="button"
            aria-label={t("library.filters.drop", { filter: words })}
            onClick={() => onChange(without)}
            className="flex h-7 max-w-72 items-center gap-1 rounded-full border border-line bg-raised pr-1.5 pl-3 text-small transition-colors hover:border-field-line pointer-coarse:h-11 pointer-coarse:pr-3"
          >
            <span className="truncate">{words}</span>
            <X aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-muted" />
          </button>
        </li>
      ))}
      <li className="ml-1.5">
        <TextButton onClick={() => onChange(emptyFilter)}>{t("library.filters.clear")}</TextButton>
      </li>
    </ul>
  );
}
