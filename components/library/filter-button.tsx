"use client";

import { ListFilter } from "lucide-react";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";
import type { LibraryFilter } from "@/lib/domain/library-filter";

import type { Found } from "./library-store";
import type { ChangeFilter } from "./use-filter";

const FilterPanel = lazy(async () => ({ default: (await import("./filter-panel")).FilterPanel }));
const PopoverPanel = lazy(async () => ({
  default: (await import("@/components/ui/popover-panel")).PopoverPanel,
}));
const Sheet = lazy(async () => ({ default: (await import("@/components/ui/sheet")).Sheet }));

interface FilterButtonProps {
  filter: LibraryFilter;
  /** How many conditions hold. */
  chosen: number;
  found: Found | null;
  onChange: ChangeFilter;
}

const onPhone = () => window.matchMedia("(width < 48rem)").matches;

/** Opens the filters: beside itself, on a phone as a sheet. */
export function FilterButton({ filter, chosen, found, onChange }: FilterButtonProps) {
  const t = useTranslations();
  const [open, setOpen] = useState<"panel" | "sheet" | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(null);
  const panel = <FilterPanel filter={filter} onChange={onChange} />;
  const label = chosen > 0 ? t("library.filters.openSome", { count: chosen }) : t("library.filters.open");
  return (
    <>
      <Button
        ref={button}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open !== null}
        className="relative max-md:w-11 max-md:px-0"
        onClick={() => setOpen(open === null ? (onPhone() ? "sheet" : "panel") : null)}
      >
        <ListFilter aria-hidden size={16} strokeWidth={1.75} />
        <span aria-hidden className="max-md:hidden">
          {t("library.filters.open")}
        </span>
        {chosen > 0 ? (
          <span
            aria-hidden
            className="grid h-5 min-w-5 place-items-center rounded-full bg-ink px-1 text-small text-ground tabular-nums max-md:absolute max-md:-top-1.5 max-md:-right-1.5"
          >
            {chosen}
          </span>
        ) : null}
      </Button>
      <Suspense>
        {open === "panel" ? (
          <PopoverPanel label={t("library.filters.title")} anchor={button} align="start" wide onClose={close}>
            {panel}
          </PopoverPanel>
        ) : null}
        {open === "sheet" ? (
          <Sheet
            title={t("library.filters.title")}
            close={t("library.filters.close")}
            onClose={close}
            foot={
              <Button variant="primary" className="w-full" onClick={close}>
                {found ? t("library.filters.show", { count: found.count }) : t("library.filters.close")}
              </Button>
            }
          >
            {panel}
          </Sheet>
        ) : null}
      </Suspense>
    </>
  );
}
