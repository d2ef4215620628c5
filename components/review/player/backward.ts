import { type Bounds, wrapped } from "@/lib/domain/frame-range";

interface BackwardRun {
  bounds: Bounds;
  from: number;
  framesPerSecond: number;
  loop: boolean;
  /** Told where it ought to be at each drawing of the screen. */
  onFrame: (frame: number) => void;
  onEnd: () => void;
}

/** Counts frames backwards in time, since no browser plays a video so. Gives what stops it. */
export function runBackward({ bounds, from, framesPerSecond, loop, onFrame, onEnd }: BackwardRun) {
  const start = performance.now();
  let next = 0;
  const tick = (now: number) => {
    const gone = Math.floor((Math.max(0, now - start) / 1000) * framesPerSecond);
    const over = from - gone < bounds.first;
    if (over && !loop) {
      onFrame(bounds.first);
      onEnd();
      return;
    }
    onFrame(wrapped(bounds, from, -gone));
    next = requestAnimationFrame(tick);
  };
  next = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(next);
}
