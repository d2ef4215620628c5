"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";

import type { Point } from "@/lib/domain/drawing";

interface TextInputProps {
  at: Point;
  /** Hears what was written, or nothing. */
  onEnd: (text: string) => void;
}

const mostCharacters = 200;
const farRight = 0.66;

/** Words on the frame, written where they will stand. */
export function TextInput({ at: [x, y], onEnd }: TextInputProps) {
  const t = useTranslations();
  const input = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const end = (text: string) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(text.trim());
  };
  return (
    <input
      ref={input}
      aria-label={t("review.draw.textLabel")}
      maxLength={mostCharacters}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") end(event.currentTarget.value);
        else if (event.key === "Escape") end("");
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={(event) => end(event.currentTarget.value)}
      style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
      className={`field absolute w-44 max-w-1/2 -translate-y-1/2 px-2 py-1 text-large ${x > farRight ? "-translate-x-full" : ""}`}
    />
  );
}
