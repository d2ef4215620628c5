"use client";

import { CircleCheck, CircleDashed, CircleSlash, CircleX, PencilLine } from "lucide-react";
import { useTranslations } from "use-intl";

import type { ReviewState } from "@/lib/domain/review";

const looks = {
  none: { Icon: CircleSlash, tone: "text-muted" },
  needs_review: { Icon: CircleDashed, tone: "text-warn" },
  approved: { Icon: CircleCheck, tone: "text-good" },
  changes_requested: { Icon: PencilLine, tone: "text-warn" },
  rejected: { Icon: CircleX, tone: "text-bad" },
};

/** What the decisions come to. */
export function StatePill({ state }: { state: ReviewState }) {
  const t = useTranslations();
  const { Icon, tone } = looks[state];
  return (
    <p
      data-review={state}
      className="flex items-center gap-1.5 rounded-full border border-line bg-surface px-2.5 py-1 text-body font-medium whitespace-nowrap"
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} className={`shrink-0 ${tone}`} />
      {t(`reviewStates.${state}`)}
    </p>
  );
}
