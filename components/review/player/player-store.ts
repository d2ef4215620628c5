import { createStore, type StoreApi } from "zustand/vanilla";

import { type FrameRange, wholeRange } from "@/lib/domain/frame-range";
import type { PlaySpeed } from "@/lib/domain/shuttle";

/** In CSS pixels. What the stage lays over the video covers exactly this. */
export interface PaintedBox {
  width: number;
  height: number;
}

export interface PlayerState {
  /** The frame in the picture, as the browser says it painted it. */
  frame: number;
  /** The frame that is on its way, until it is in the picture. */
  sought: number | null;
  /** Whether the picture moves by itself, forwards or backwards. */
  playing: boolean;
  /** Times the video's own speed, below 0 backwards; 0 where nobody shuttles. */
  shuttle: number;
  speed: PlaySpeed;
  loop: boolean;
  range: FrameRange;
  box: PaintedBox | null;
  /** Waits for bytes or a decoder, longer than a person overlooks. */
  waiting: boolean;
  /** The video cannot be read. */
  broken: boolean;
}

export type PlayerStore = StoreApi<PlayerState>;

/** What a player shows; one a mount, written by its player alone. */
export function createPlayerStore(sought: number | null): PlayerStore {
  return createStore<PlayerState>(() => ({
    frame: 0,
    sought,
    playing: false,
    shuttle: 0,
    speed: 1,
    loop: true,
    range: wholeRange,
    box: null,
    waiting: false,
    broken: false,
  }));
}
