"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";

import { clockText, timecode } from "@/lib/domain/timecode";

import type { FramePlayer } from "./frame-player";

/** What is in the picture: its frame and its time, the time as a clock or as editing programs count. */
export function Readout({ player }: { player: FramePlayer }) {
  const t = useTranslations();
  const { clock, last } = player;
  const frame = useStore(player.store, (state) => state.frame);
  const shuttle = useStore(player.store, (state) => state.shuttle);
  const waiting = useStore(player.store, (state) => state.waiting);
  const digits = String(last).length;
  const broken = useStore(player.store, (state) => state.broken);
  const [asTimecode, setAsTimecode] = useState(false);
  const time = asTimecode ? timecode(clock, frame) : clockText(clock, frame);
  const note = waiting ? t("player.waiting") : shuttle === 0 ? "" : t("player.shuttle", { speed: shuttle });
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 text-body whitespace-nowrap tabular-nums">
      <p data-frame={frame}>
        {t("player.frame")}{" "}
        <span className="inline-block text-right font-medium" style={{ minWidth: `${digits}ch` }}>
          {broken ? "–" : frame}
        </span>{" "}
        <span className="text-muted">/ {last}</span>
      </p>
      <button
        type="button"
        title={t(asTimecode ? "player.asClock" : "player.asTimecode")}
        onClick={() => setAsTimecode(!asTimecode)}
        className="-mx-1 rounded-inner px-1 py-1 text-muted hover:text-ink"
      >
        {broken ? "–" : time}
      </button>
      <output className="min-w-10 text-small text-muted">{note}</output>
    </div>
  );
}
