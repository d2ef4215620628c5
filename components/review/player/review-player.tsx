"use client";

import { type ReactNode, useCallback, useRef } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";

import { Button } from "@/components/ui/button";

import type { FramePlayer } from "./frame-player";
import type { Marker } from "./markers";
import { Timeline } from "./timeline";
import { Transport } from "./transport";
import { useFullScreen } from "./use-full-screen";
import { usePlayerKeys } from "./use-player-keys";

import "./player.css";

function Unreadable({ player }: { player: FramePlayer }) {
  const t = useTranslations();
  return (
    <div className="on-stage absolute inset-0 flex flex-col items-center justify-center gap-3 p-6 text-center">
      <p role="alert" className="max-w-md text-body text-balance">
        {t("player.unreadable")}
      </p>
      <Button onClick={player.retry}>{t("player.retry")}</Button>
    </div>
  );
}

const noMarkers: readonly Marker[] = [];

interface ReviewPlayerProps {
  player: FramePlayer;
  /** Of the video that the stage shows. */
  url: string;
  name: string;
  /** The whole address of a frame, for others to open. */
  linkTo: (frame: number) => string;
  markers?: readonly Marker[];
  /** The stage, which holds the player's video. */
  children: ReactNode;
}

/** A stage with all that is needed to look at its video frame by frame. */
export function ReviewPlayer({
  player,
  url,
  name,
  linkTo,
  markers = noMarkers,
  children,
}: ReviewPlayerProps) {
  const t = useTranslations();
  const frame = useRef<HTMLElement>(null);
  const broken = useStore(player.store, (state) => state.broken);
  const fullScreen = useFullScreen(
    frame,
    useCallback(() => player.element, [player]),
  );
  usePlayerKeys(player, fullScreen.toggle);
  return (
    <section
      ref={frame}
      aria-label={t("player.label")}
      className={`player ${fullScreen.on ? "on-stage" : ""}`}
    >
      <div className="player-stage">
        {children}
        {broken ? <Unreadable player={player} /> : null}
      </div>
      <div className="player-bar">
        <Timeline player={player} url={url} markers={markers} />
        <Transport player={player} fullScreen={fullScreen} name={name} linkTo={linkTo} />
      </div>
    </section>
  );
}
