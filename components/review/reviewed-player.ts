import type { StoreApi } from "zustand/vanilla";

interface Picture {
  frame: number;
  /** The frame that is on its way. */
  sought: number | null;
  playing: boolean;
  range: { in: number | null; out: number | null };
  /** What the video covers, in CSS pixels. */
  box: { width: number; height: number } | null;
}

export interface Place {
  frame: number;
  endFrame: number | null;
}

/** What a review needs of the player beside it. */
export interface ReviewedPlayer {
  store: Pick<StoreApi<Picture>, "getState" | "getInitialState" | "subscribe">;
  /** The video's last frame. */
  last: number;
  /** Stands still on a frame. */
  show: (frame: number) => void;
  /** Stands still on a frame, or plays a part round and round. */
  lookAt: (place: Place) => void;
  play: () => void;
}

/** The frame in the picture, or the one on its way. */
export function presentFrame({ store }: ReviewedPlayer): number {
  const { frame, sought } = store.getState();
  return sought ?? frame;
}

/** What one speaks of without saying so: the part between in and out point, else the frame one looks at. */
export function presentPlace(player: ReviewedPlayer): Place {
  const { range } = player.store.getState();
  if (range.in === null && range.out === null) return { frame: presentFrame(player), endFrame: null };
  const frame = range.in ?? 0;
  const end = range.out ?? player.last;
  return { frame, endFrame: end > frame ? end : null };
}
