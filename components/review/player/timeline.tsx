"use client";

import { type CSSProperties, type PointerEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";

import { boundsOf, isWhole } from "@/lib/domain/frame-range";
import { clampFrame, clockText } from "@/lib/domain/timecode";

import { Filmstrip } from "./filmstrip";
import type { FramePlayer } from "./frame-player";
import { type Marker, Markers } from "./markers";

interface TimelineProps {
  player: FramePlayer;
  url: string;
  markers: readonly Marker[];
}

const percent = (share: number) => `${(share * 100).toFixed(4)}%`;

/** What is not within the in and out points is dimmed. */
function Outside({ player }: { player: FramePlayer }) {
  const range = useStore(player.store, (state) => state.range);
  if (isWhole(range)) return null;
  const { first, last } = boundsOf(player.clock, range);
  const { numFrames } = player.clock;
  return (
    <>
      <div
        aria-hidden
        className="player-outside left-0 border-r-2"
        style={{ width: percent(first / numFrames) }}
      />
      <div
        aria-hidden
        className="player-outside right-0 border-l-2"
        style={{ width: percent(1 - (last + 1) / numFrames) }}
      />
    </>
  );
}

/** Each frame has its own part of the length; one presses, drags, or moves by the keys of a slider. */
function useScrubbing(player: FramePlayer) {
  const [pointed, setPointed] = useState<number | null>(null);
  const goesOn = useRef(false);
  const frameUnder = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return clampFrame(player.clock, Math.floor(((clientX - left) / width) * player.clock.numFrames));
  };
  const end = () => {
    if (goesOn.current) player.play();
    goesOn.current = false;
  };
  return {
    pointed,
    on: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0) return;
        event.preventDefault(); // no text is marked
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.querySelector("input")?.focus({ preventScroll: true });
        goesOn.current = player.store.getState().playing;
        player.show(frameUnder(event));
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const frame = frameUnder(event);
        if (event.pointerType === "mouse") setPointed(frame);
        if (event.currentTarget.hasPointerCapture(event.pointerId)) player.seek(frame);
      },
      onPointerUp: end,
      onPointerCancel: end,
      onPointerLeave: () => setPointed(null),
    },
  };
}

/** The whole video from left to right, with where one is. */
export function Timeline({ player, url, markers }: TimelineProps) {
  const t = useTranslations();
  const { clock, last } = player;
  const frame = useStore(player.store, (state) => state.frame);
  const at = useStore(player.store, (state) => state.sought ?? state.frame);
  const { pointed, on } = useScrubbing(player);
  const middle = (of: number) => percent((of + 0.5) / clock.numFrames);
  return (
    <div className="relative">
      <div className="player-markers">
        {markers.length > 0 ? <Markers player={player} markers={markers} /> : null}
      </div>
      <div className="player-timeline" style={{ "--at": middle(at) } as CSSProperties} {...on}>
        <div className="player-track">
          <Filmstrip url={url} clock={clock} />
          <Outside player={player} />
        </div>
        <div aria-hidden className="player-head" />
        <input
          type="range"
          data-timeline
          aria-label={t("player.timeline")}
          aria-valuetext={t("player.spoken", { frame, last })}
          min={0}
          max={last}
          step={1}
          value={at}
          onChange={(event) => player.seek(event.currentTarget.valueAsNumber)}
          className="pointer-events-none absolute inset-0 size-full opacity-0"
        />
        {pointed === null ? null : (
          <span aria-hidden className="player-pointed" style={{ "--at": middle(pointed) } as CSSProperties}>
            {t("player.pointed", { frame: pointed, time: clockText(clock, pointed) })}
          </span>
        )}
      </div>
    </div>
  );
}
