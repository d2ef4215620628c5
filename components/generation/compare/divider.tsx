"use client";

import { MoveHorizontal } from "lucide-react";
import type { PointerEvent } from "react";
import { useTranslations } from "use-intl";

interface DividerProps {
  left: string;
  right: string;
  /** In percent from the left. */
  at: number;
  onMove: (at: number) => void;
}

/** What parts two videos that lie on top of each other: a native slider for keys, the whole stage for pointers. */
export function Divider({ left, right, at, onMove }: DividerProps) {
  const t = useTranslations();
  const move = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onMove(Math.min(100, Math.max(0, ((event.clientX - box.left) / box.width) * 100)));
  };
  const grip = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    move(event);
  };
  const percent = Math.round(at);
  return (
    <div
      onPointerDown={grip}
      onPointerMove={(event) =>
        event.currentTarget.hasPointerCapture(event.pointerId) ? move(event) : undefined
      }
      className="on-stage relative z-10 col-span-full row-start-1 cursor-ew-resize touch-pan-y overflow-hidden rounded-stage bg-transparent! select-none max-md:-mx-4 max-md:rounded-none"
    >
      <input
        type="range"
        min={0}
        max={100}
        value={percent}
        aria-label={t("compare.divider.label", { left, right })}
        aria-valuetext={t("compare.divider.spoken", { left, right, percent, rest: 100 - percent })}
        onChange={(event) => onMove(event.currentTarget.valueAsNumber)}
        className="peer pointer-events-none absolute inset-x-0 top-1/2 h-11 -translate-y-1/2 opacity-0"
      />
      <div
        aria-hidden
        style={{ left: `${at}%` }}
        className="pointer-events-none absolute inset-y-0 w-0.5 -translate-x-1/2 bg-paper shadow-float"
      />
      <div
        aria-hidden
        style={{ left: `${at}%` }}
        className="pointer-events-none absolute top-1/2 grid size-9 -translate-1/2 place-items-center rounded-full border border-line bg-surface text-ink shadow-float peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus"
      >
        <MoveHorizontal size={16} strokeWidth={1.75} />
      </div>
      <span
        aria-hidden
        className="pointer-events-none absolute top-3 left-3 rounded-inner bg-veil px-2 py-0.5 text-small font-semibold text-paper"
      >
        {left}
      </span>
      <span
        aria-hidden
        className="pointer-events-none absolute top-3 right-3 rounded-inner bg-veil px-2 py-0.5 text-small font-semibold text-paper"
      >
        {right}
      </span>
    </div>
  );
}
