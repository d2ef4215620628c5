"use client";

import { PenLine, X } from "lucide-react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;

interface DrawButtonProps {
  has: boolean;
  /** Whether one is drawing. */
  open: boolean;
  onDraw: () => void;
  onRemove: () => void;
}

/** Leads to drawing on the frame; what is drawn can be taken away again. */
export function DrawButton({ has, open, onDraw, onRemove }: DrawButtonProps) {
  const t = useTranslations();
  const label = t(has ? "review.composer.drawAgain" : "review.composer.draw");
  const remove = t("review.composer.removeDrawing");
  return (
    <>
      <Button variant="icon" aria-label={label} title={label} aria-pressed={open} onClick={onDraw}>
        <PenLine {...icon} className={has || open ? "text-accent" : ""} />
      </Button>
      {has ? (
        <Button variant="icon" aria-label={remove} title={remove} onClick={onRemove}>
          <X {...icon} />
        </Button>
      ) : null}
    </>
  );
}
