"use client";

import { X } from "lucide-react";
import { useTranslations } from "use-intl";

import { useMayTo } from "@/components/shell/studio-provider";
import { Button } from "@/components/ui/button";
import { type Generation, isFinal } from "@/lib/domain/generation";

import { TellButton } from "./tell-button";

interface WaitActionsProps {
  generation: Generation;
  cancelling: { cancel: () => void; possible: boolean };
  onProblem: (problem: string | null) => void;
}

/** What one can do while it is not done. */
export function WaitActions({
  generation: { id, status, createdBy },
  cancelling,
  onProblem,
}: WaitActionsProps) {
  const t = useTranslations();
  const mayCancel = useMayTo()("generation.cancel", createdBy);
  if (isFinal(status)) return null;
  return (
    <>
      <TellButton id={id} onProblem={onProblem} />
      {/* What fal may not even have has ways on of its own. */}
      {status === "unconfirmed" || !mayCancel ? null : (
        <Button disabled={!cancelling.possible} onClick={cancelling.cancel}>
          <X aria-hidden size={16} strokeWidth={1.75} />
          {t("generation.actions.cancel")}
        </Button>
      )}
    </>
  );
}
