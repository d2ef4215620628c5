"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "use-intl";

import type { SpendViewName } from "@/lib/domain/spend-view";

/** What of an address could not be followed, and what is shown in its place. */
export function ViewNotice({ unusable }: { unusable: readonly SpendViewName[] }) {
  const t = useTranslations();
  if (unusable.length === 0) return null;
  return (
    <output className="grid gap-1 rounded-field border border-line bg-raised px-3 py-2.5 text-body">
      {unusable.map((name) => (
        <span key={name} className="flex items-start gap-2">
          <CircleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-muted" />
          {t(`spend.refused.${name}`)}
        </span>
      ))}
    </output>
  );
}
