"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";

import { TextButton } from "@/components/ui/text-button";

/** Longer ones are folded, so that what stands under them is in sight. */
const foldedFrom = 640;
const foldedLines = 14;

/** Somebody's words as they were typed, whole, whatever they are; a very long text opens on a click. */
export function LongText({ text, className = "" }: { text: string; className?: string }) {
  const t = useTranslations();
  const id = useId();
  const [open, setOpen] = useState(false);
  const long = text.length > foldedFrom || text.split("\n").length > foldedLines;
  return (
    <div className="grid min-w-0 justify-items-start gap-2">
      <p
        id={id}
        dir="auto"
        className={`w-full min-w-0 wrap-anywhere whitespace-pre-wrap ${className} ${long && !open ? "line-clamp-[12]" : ""}`}
      >
        {text}
      </p>
      {long ? (
        <TextButton aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t(open ? "detail.prompt.less" : "detail.prompt.all")}
        </TextButton>
      ) : null}
    </div>
  );
}
