"use client";

import { Clapperboard } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";

import { Button, buttonClass } from "@/components/ui/button";
import { emptyFilter, type LibraryFilter } from "@/lib/domain/library-filter";

import { ConditionChips } from "./filter-chips";
import type { Condition } from "./filter-words";
import type { ChangeFilter } from "./use-filter";

/** A library in which nothing has been made yet. */
export function LibraryEmpty() {
  const t = useTranslations();
  return (
    <div className="mx-auto grid min-h-[60dvh] max-w-md place-content-center justify-items-center gap-2 text-center">
      <h2 className="text-title font-semibold tracking-tight">{t("library.empty.heading")}</h2>
      <p className="text-body text-balance text-muted">{t("library.empty.text")}</p>
      <Link href="/" className={buttonClass("primary", "mt-4")}>
        <Clapperboard aria-hidden size={16} strokeWidth={1.75} />
        {t("library.empty.action")}
      </Link>
    </div>
  );
}

interface NothingFoundProps {
  filter: LibraryFilter;
  conditions: readonly Condition[];
  onChange: ChangeFilter;
}

/** A filter that finds nothing: which of its conditions may go. */
export function NothingFound({ filter, conditions, onChange }: NothingFoundProps) {
  const t = useTranslations();
  const onlyDeleted = filter.deleted && conditions.length === 1;
  return (
    <div className="mx-auto grid min-h-[50dvh] max-w-md place-content-center justify-items-center gap-2 text-center">
      <h2 className="text-title font-semibold tracking-tight">
        {t(onlyDeleted ? "library.filters.deleted" : "library.nothing.heading")}
      </h2>
      <p className="text-body text-balance text-muted">
        {t(onlyDeleted ? "library.nothing.deleted" : "library.nothing.text")}
      </p>
      {onlyDeleted ? null : (
        <ul className="mt-2 flex flex-wrap justify-center gap-1.5">
          <ConditionChips conditions={conditions} onChange={onChange} />
        </ul>
      )}
      <Button className="mt-4" onClick={() => onChange(emptyFilter)}>
        {t("library.nothing.clear")}
      </Button>
    </div>
  );
}
