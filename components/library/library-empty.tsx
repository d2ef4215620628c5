"use client";

import { Clapperboard } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { useMay } from "@/components/shell/studio-provider";
import { Button, buttonClass } from "@/components/ui/button";
import { emptyFilter, type LibraryFilter } from "@/lib/domain/library-filter";

import type { Condition } from "./filter-words";
import { librarySource } from "./library-source";
import type { Found } from "./library-store";
import type { ChangeFilter } from "./use-filter";

/** A library in which nothing has been made yet. */
export function LibraryEmpty() {
  const t = useTranslations();
  const mayCreate = useMay("generation.create");
  return (
    <div className="mx-auto grid min-h-[60dvh] max-w-md place-content-center justify-items-center gap-2 text-center">
      <h2 className="text-title font-semibold tracking-tight">{t("library.empty.heading")}</h2>
      <p className="text-body text-balance text-muted">{t("library.empty.text")}</p>
      {mayCreate ? (
        <Link href="/" className={buttonClass("primary", "mt-4")}>
          <Clapperboard aria-hidden size={16} strokeWidth={1.75} />
          {t("library.empty.action")}
        </Link>
      ) : null}
    </div>
  );
}

/** How many each condition keeps from being found, by its key. */
function useFoundWithout(
  filter: LibraryFilter,
  conditions: readonly Condition[],
): ReadonlyMap<string, Found> {
  const [found, setFound] = useState<ReadonlyMap<string, Found>>(new Map());
  /** Conditions are made anew at each drawing; the filter says whether they are others. */
  const latest = useRef(conditions);
  useEffect(() => {
    latest.current = conditions;
  });

  useEffect(() => {
    let left = false;
    const ask = async () => {
      const answers = await Promise.all(
        latest.current.map(async ({ key, without }) => {
          const answer = await librarySource.count({ ...filter, ...without });
          return answer.ok ? ([[key, answer.data]] as const) : [];
        }),
      );
      if (!left) setFound(new Map(answers.flat()));
    };
    void ask();
    return () => {
      left = true;
    };
  }, [filter]);

  return found;
}

interface WayOutProps {
  condition: Condition;
  /** What would be found then, once that is known. */
  found: Found | undefined;
  onChange: ChangeFilter;
}

function WayOut({ condition: { words, without }, found, onChange }: WayOutProps) {
  const t = useTranslations();
  return (
    <li>
      <button
        type="button"
        onClick={() => onChange(without)}
        className="flex min-h-11 w-full items-center justify-between gap-4 rounded-field border border-line bg-surface px-3 text-left text-body transition-colors hover:border-field-line hover:bg-raised"
      >
        <span className="min-w-0 truncate">{t("library.nothing.without", { filter: words })}</span>
        <span className="shrink-0 text-small text-muted tabular-nums">
          {found ? t("library.count", { count: found.count, more: String(found.more) }) : null}
        </span>
      </button>
    </li>
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
  const foundWithout = useFoundWithout(filter, conditions);
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
        <ul className="mt-3 grid w-full max-w-sm gap-1.5">
          {conditions.map((condition) => (
            <WayOut
              key={condition.key}
              condition={condition}
              found={foundWithout.get(condition.key)}
              onChange={onChange}
            />
          ))}
        </ul>
      )}
      <Button className="mt-4" onClick={() => onChange(emptyFilter)}>
        {t("library.nothing.clear")}
      </Button>
    </div>
  );
}
