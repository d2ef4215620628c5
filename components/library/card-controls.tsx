"use client";

import { Check, Star } from "lucide-react";
import type { MouseEvent } from "react";
import { useTranslations } from "use-intl";

import { useMay } from "@/components/shell/studio-provider";
import type { Generation } from "@/lib/domain/generation";

import { useLibrary, useSelection } from "./library-context";

interface CardControlProps {
  generation: Generation;
  /** How the card is called, spoken. */
  title: string;
  /** Whether Tab stops here: in one card of the grid only. */
  tabbable: boolean;
}

/** Seen under the pointer or the focus, and always where nothing hovers. */
const quiet =
  "opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100 transition-opacity";

/** The box that selects a card; with Shift all from the last one to here. */
export function SelectBox({ generation: { id }, title, tabbable }: CardControlProps) {
  const t = useTranslations();
  const { selection, order } = useLibrary();
  const checked = useSelection(({ ids }) => ids.has(id));

  const press = (event: MouseEvent) => {
    const { toggle, extend } = selection.getState();
    if (event.shiftKey) extend(id, order());
    else toggle(id);
  };

  return (
    <span
      className={`absolute top-0 left-0 grid size-11 place-items-center md:size-9 ${checked ? "" : `${quiet} group-data-selecting/grid:opacity-100`}`}
    >
      <input
        type="checkbox"
        aria-label={t("library.select", { title })}
        tabIndex={tabbable ? 0 : -1}
        checked={checked}
        onChange={() => undefined}
        onClick={press}
        className="peer absolute inset-0 cursor-pointer appearance-none rounded-field"
      />
      <span
        aria-hidden
        className="pointer-events-none grid size-5 place-items-center rounded-inner border-[1.5px] border-paper bg-veil text-transparent ring-1 ring-veil peer-checked:border-accent peer-checked:bg-accent peer-checked:text-on-accent"
      >
        <Check size={16} strokeWidth={2.5} />
      </span>
    </span>
  );
}

export function StarButton({ generation: { id, favourite }, title, tabbable }: CardControlProps) {
  const t = useTranslations();
  const { actions } = useLibrary();
  const mayMark = useMay("generation.organise");
  const star = (
    <Star
      aria-hidden
      size={20}
      strokeWidth={1.75}
      className={`drop-shadow-[0_1px_2px_oklch(0.1_0.004_80/0.6)] ${favourite ? "fill-accent text-accent" : "fill-veil"}`}
    />
  );
  if (!mayMark) {
    return favourite ? (
      <span className="pointer-events-none absolute top-0 right-0 grid size-11 place-items-center md:size-9">
        {star}
        <span className="sr-only">{t("labels.favourite")}</span>
      </span>
    ) : null;
  }
  return (
    <button
      type="button"
      aria-pressed={favourite}
      aria-label={t("library.star", { title })}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => void actions.favourite([id], !favourite)}
      className={`absolute top-0 right-0 grid size-11 place-items-center rounded-field text-paper md:size-9 ${favourite ? "" : quiet}`}
    >
      {star}
    </button>
  );
}
