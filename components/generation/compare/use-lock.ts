import { useCallback, useEffect, useRef, useState } from "react";

import { type Entry, videoOf } from "./entry";
import { type LockedVideo, LockPlayer } from "./lock-player";

interface Wish {
  frame: number | null;
  speed: number;
}

const wantsStillness = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** One transport for all videos of the page that can be played; made anew when they are others, on the same frame. */
export function useLock(entries: readonly Entry[], unreadable: ReadonlySet<string>, wish: Wish) {
  const elements = useRef(new Map<string, HTMLVideoElement>());
  const [player, setPlayer] = useState<LockPlayer | null>(null);
  /** What a new player goes on with; at first what the address says. */
  const kept = useRef<{ frame: number; playing: boolean } | null>(null);
  const now = useRef({ entries, wish });
  useEffect(() => {
    now.current = { entries, wish };
  });
  const playable = entries.filter((entry) => videoOf(entry) !== null && !unreadable.has(entry.id));
  const key = playable.map(({ id }) => id).join(" ");

  useEffect(() => {
    if (key === "") return;
    const ids = key.split(" ");
    const present = now.current;
    const videos = ids.flatMap((id): LockedVideo[] => {
      const entry = present.entries.find((each) => each.id === id);
      const element = elements.current.get(id);
      const video = entry ? videoOf(entry) : null;
      return element && video ? [{ element, track: { fps: video.fps, numFrames: video.numFrames } }] : [];
    });
    const { frame, speed } = present.wish;
    const begin = kept.current ?? { frame: frame ?? 0, playing: frame === null && !wantsStillness() };
    const made = new LockPlayer(videos, { frame: begin.frame, speed });
    if (begin.playing) made.play();
    setPlayer(made);
    return () => {
      const { frame: shown, playing } = made.view.getState();
      kept.current = { frame: shown, playing };
      made.dispose();
      setPlayer(null);
    };
  }, [key]);

  useEffect(() => player?.setSpeed(wish.speed), [player, wish.speed]);

  /** A page out of sight draws no frames, so nothing could be kept together. */
  useEffect(() => {
    if (!player) return;
    let goesOn = false;
    const onChange = () => {
      const { playing } = player.view.getState();
      if (document.visibilityState === "hidden") {
        goesOn = playing;
        player.pause();
      } else if (goesOn) player.play();
    };
    document.addEventListener("visibilitychange", onChange);
    return () => document.removeEventListener("visibilitychange", onChange);
  }, [player]);

  const hold = useCallback(
    (id: string) => (element: HTMLVideoElement | null) => {
      if (element) elements.current.set(id, element);
      else elements.current.delete(id);
    },
    [],
  );
  return { player, hold, playable };
}
