"use client";

import { CircleAlert } from "lucide-react";
import { useTranslations } from "use-intl";

import { problemWords } from "@/components/shell/request-json";
import { TextButton } from "@/components/ui/text-button";

import { useRoom } from "./review-room";
import type { Unsent } from "./review-store";

/** Of a comment that is on its way, or did not arrive. */
export function UnsentNotice({ unsent: { comment, problem } }: { unsent: Unsent }) {
  const t = useTranslations();
  const { store } = useRoom();
  if (!problem) return <p className="text-small text-muted">{t("review.comment.sending")}</p>;
  const { sendAgain, discard } = store.getState();
  return (
    <div className="grid gap-1.5">
      <p role="alert" className="flex items-start gap-1.5 text-small text-bad">
        <CircleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-px shrink-0" />
        {t("review.comment.notSent", { reason: problemWords(t, problem) })}
      </p>
      <div className="flex gap-4">
        <TextButton onClick={() => sendAgain(comment.id)}>{t("review.comment.again")}</TextButton>
        <TextButton onClick={() => discard(comment.id)}>{t("review.comment.discard")}</TextButton>
      </div>
    </div>
  );
}
