"use client";

import { memo, useEffect, useState } from "react";

import { oncePageLoaded } from "@/components/shell/once-page-loaded";
import type { FrameClock } from "@/lib/domain/timecode";

import { savesData } from "./saves-data";

interface FilmstripProps {
  url: string;
  clock: FrameClock;
}

/** After the video itself has begun. */
const afterMs = 1200;

/** Small pictures out of the video, once there is time for them; the ground of the timeline until then, and without. */
export const Filmstrip = memo(function Filmstrip({ url, clock }: FilmstripProps) {
  const [pictures, setPictures] = useState<readonly string[]>([]);
  const { fps, numFrames } = clock;

  useEffect(() => {
    if (savesData()) return;
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = async () => {
      try {
        const { drawFilmstrip } = await import("./draw-filmstrip");
        const drawn = await drawFilmstrip(url, { fps, numFrames }, left.signal);
        if (!left.signal.aborted) setPictures(drawn);
      } catch {
        // Without them the timeline is only plainer.
      }
    };
    const stopWaiting = oncePageLoaded(() => {
      timer = setTimeout(() => void draw(), afterMs);
    });
    return () => {
      stopWaiting();
      clearTimeout(timer);
      left.abort();
    };
  }, [url, fps, numFrames]);

  if (pictures.length === 0) return null;
  return (
    <div aria-hidden className="player-strip">
      {pictures.map((picture) => (
        // oxlint-disable-next-line nextjs/no-img-element -- drawn in this browser
        <img key={picture} src={picture} alt="" draggable={false} />
      ))}
    </div>
  );
});
