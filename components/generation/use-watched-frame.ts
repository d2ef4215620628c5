"use client";

import { type RefObject, useEffect, useState } from "react";

import type { Generation } from "@/lib/domain/generation";

/** A player's clock lies a little before the frame it shows. */
const slackSeconds = 0.001;

/** The frame that a player shows, counted from 0. */
export function useWatchedFrame(
  player: RefObject<HTMLVideoElement | null>,
  video: Generation["video"],
): number {
  const [frame, setFrame] = useState(0);
  const fps = video?.fps ?? 1;
  const last = (video?.numFrames ?? 1) - 1;
  const url = video?.url;

  useEffect(() => {
    const element = player.current;
    if (!element || url === undefined) return;
    const read = () => setFrame(Math.min(last, Math.floor((element.currentTime + slackSeconds) * fps)));
    const moments = ["timeupdate", "seeked", "pause", "loadeddata"] as const;
    for (const name of moments) element.addEventListener(name, read);
    return () => {
      for (const name of moments) element.removeEventListener(name, read);
    };
  }, [player, url, fps, last]);

  return frame;
}
