import { useEffect, useState } from "react";

import { takeFrames } from "./take-frames";

/** By frame; null where it could not be shown. */
export type FramePictures = ReadonlyMap<number, string | null>;

interface Video {
  url: string;
  fps: number;
  numFrames: number;
}

/** Pictures of frames out of a video, as they become ready. */
export function useFramePictures(
  { url, fps, numFrames }: Video,
  wanted: readonly number[],
): { pictures: FramePictures; left: number } {
  const [pictures, setPictures] = useState<FramePictures>(new Map());
  const frames = wanted.join(",");
  useEffect(() => {
    const leaving = new AbortController();
    const list = frames === "" ? [] : frames.split(",").map(Number);
    void takeFrames(url, { fps, numFrames }, list, leaving.signal, (frame, picture) =>
      setPictures((before) => new Map(before).set(frame, picture)),
    );
    return () => leaving.abort();
  }, [url, fps, numFrames, frames]);
  return { pictures, left: wanted.filter((frame) => !pictures.has(frame)).length };
}
