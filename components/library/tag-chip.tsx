"use client";

import { X } from "lucide-react";
import { useTranslations } from "use-intl";

/** A tag with its own way out. */
export function TagChip({ tag, onRemove }: { tag: string; onRemove: () => void }) {
  const t = useTranslations();
  return (
    <span className="inline-flex max-w-full items-center rounded-full border border-line bg-raised pl-3 text-small">
      <span className="truncate py-1">{tag}</span>
      <button
        type="button"
        aria-label={t("labels.tags.remove", { tag })}
        title={t("labels.tags.remove", { tag })}
        onClick={onRemove}
        className="grid size-7 shrink-0 place-items-center rounded-full text-muted hover:text-ink pointer-coarse:size-11"
      >
        <X aria-hidden size={16} strokeWidth={1.75} />
      </button>
    </span>
  );
}
