"use client";

import { Bell, BellRing } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";

import { askToBeTold, canNotify, isAskedFor, stopBeingTold, subscribeToAsked } from "./done-notice";

/** Asks for a notification at the end of one generation; browsers give leave on a click alone. */
export function TellButton({ id, onProblem }: { id: string; onProblem: (problem: string) => void }) {
  const t = useTranslations();
  const possible = useSyncExternalStore(subscribeToAsked, canNotify, () => false);
  const asked = useSyncExternalStore(
    subscribeToAsked,
    () => isAskedFor(id),
    () => false,
  );

  const change = async () => {
    if (asked) stopBeingTold(id);
    else if (!(await askToBeTold(id))) onProblem(t("generation.actions.tellRefused"));
  };

  if (!possible) return null;
  const Icon = asked ? BellRing : Bell;
  return (
    <Button aria-pressed={asked} onClick={() => void change()}>
      <Icon aria-hidden size={16} strokeWidth={1.75} className={asked ? "text-good" : ""} />
      {t("generation.actions.tell")}
    </Button>
  );
}
