"use client";

import { ExternalLink } from "lucide-react";
import { useTranslations } from "use-intl";

import { buttonClass } from "@/components/ui/button";
import { type Generation, isFinal } from "@/lib/domain/generation";

import { StageNotice } from "./stage-notice";

const billingUrl = "https://fal.ai/dashboard/billing";

/** fal's own reason out of `User is locked. Reason: Exhausted balance.` */
function lockReason(message: string): string | null {
  return /Reason:\s*(.+)$/s.exec(message)?.[1]?.trim() ?? null;
}

/** Why fal lets nothing through, and what opens it again. */
export function Locked({ generation: { status, error } }: { generation: Generation }) {
  const t = useTranslations();
  if (error?.type !== "account_locked") return null;
  const reason = lockReason(error.message);
  return (
    <StageNotice label={t("generation.locked.heading")}>
      <p className="max-w-prose text-body">
        {t(isFinal(status) ? "generation.locked.refused" : "generation.locked.waits")}
      </p>
      {reason ? (
        <p className="text-small wrap-anywhere text-muted">{t("generation.locked.reason", { reason })}</p>
      ) : null}
      <div>
        <a href={billingUrl} target="_blank" rel="noreferrer" className={buttonClass("secondary")}>
          {t("generation.locked.topUp")}
          <ExternalLink aria-hidden size={16} strokeWidth={1.75} />
        </a>
      </div>
    </StageNotice>
  );
}
