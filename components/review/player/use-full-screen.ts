"use client";

import { type RefObject, useCallback, useEffect, useState, useSyncExternalStore } from "react";

export interface FullScreen {
  possible: boolean;
  on: boolean;
  toggle: () => void;
}

/** A phone may let only a video fill its screen, with controls of its own. */
const phoneFullScreen = "webkitEnterFullscreen";

const canFill = () => document.fullscreenEnabled || phoneFullScreen in HTMLVideoElement.prototype;
const unchanging = () => () => undefined;

export function useFullScreen(
  frame: RefObject<HTMLElement | null>,
  video: () => HTMLVideoElement | null,
): FullScreen {
  const possible = useSyncExternalStore(unchanging, canFill, () => true);
  const [on, setOn] = useState(false);

  useEffect(() => {
    const onChange = () => setOn(frame.current !== null && document.fullscreenElement === frame.current);
    document.addEventListener("fullscreenchange", onChange);
    return () => document.removeEventListener("fullscreenchange", onChange);
  }, [frame]);

  const toggle = useCallback(() => {
    // A refusal leaves everything as it was.
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    else if (document.fullscreenEnabled) frame.current?.requestFullscreen().catch(() => undefined);
    else {
      const fill: unknown = Reflect.get(video() ?? {}, phoneFullScreen);
      if (typeof fill === "function") fill.call(video());
    }
  }, [frame, video]);

  return { possible, on, toggle };
}
