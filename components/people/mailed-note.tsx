"use client";

import { Check } from "lucide-react";
import { useTranslations } from "use-intl";

import { FieldError } from "@/components/ui/field";
import type { MailOutcome } from "@/lib/domain/mail";

/** What became of a link's mail. */
export interface Mailed {
  outcome: MailOutcome;
  address: string;
}

/** Says it beside the link, which is there to copy in either case. */
export function MailedNote({ id, mailed: { outcome, address } }: { id: string; mailed: Mailed }) {
  const t = useTranslations();
  if (outcome === "failed") return <FieldError id={id}>{t("people.mailed.failed")}</FieldError>;
  return (
    <p id={id} className="flex items-start gap-1.5 text-small text-good">
      <Check aria-hidden size={16} strokeWidth={1.75} className="mt-px shrink-0" />
      <span className="min-w-0 break-words">{t("people.mailed.sent", { address })}</span>
    </p>
  );
}
