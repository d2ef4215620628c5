"use client";

import { useEffect, useMemo, useRef, useState } from "react";

import { readFrame } from "@/lib/domain/timecode";

import { FramePlayer } from "./frame-player";

interface Video {
  url: string;
  fps: number;
  numFrames: number;
}

/** The player of a video, once there is one. It opens on the frame that an address asks for, also on another later. */
export function usePlayer(video: Video | null, asked: string | null): FramePlayer | null {
  const url = video?.url ?? null;
  const fps = video?.fps ?? 1;
  const numFrames = video?.numFrames ?? 1;
  const [first] = useState(asked);
  const known = useRef(asked);
  const player = useMemo(
    () => (url === null ? null : new FramePlayer({ fps, numFrames }, readFrame({ fps, numFrames }, first))),
    [url, fps, numFrames, first],
  );
  useEffect(() => {
    if (known.current === asked) return;
    known.current = asked;
    const frame = player ? readFrame(player.clock, asked) : null;
    if (frame !== null) player?.show(frame);
  }, [player, asked]);
  return player;
}
