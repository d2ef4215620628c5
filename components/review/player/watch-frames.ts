import { type FrameClock, frameAtTime, frameOfMediaTime, seekTarget } from "@/lib/domain/timecode";

/** Of a media element's readyState: its picture is there. */
const hasPicture = 2;

/** For a browser that does not tell what it painted: its clock, looked at whenever the screen is drawn. */
function watchClock(element: HTMLVideoElement, clock: FrameClock, onFrame: (frame: number) => void) {
  const read = () => {
    if (!element.seeking && element.readyState >= hasPicture)
      onFrame(frameAtTime(clock, element.currentTime));
  };
  let next = 0;
  const follow = () => {
    read();
    next = element.paused ? 0 : requestAnimationFrame(follow);
  };
  const begin = () => {
    cancelAnimationFrame(next);
    follow();
  };
  /** The clock runs a little ahead of the picture: it is sent into the middle of the frame that it says. */
  const settle = () => {
    if (!element.seeking && !element.ended)
      element.currentTime = seekTarget(clock, frameAtTime(clock, element.currentTime));
  };
  element.addEventListener("pause", settle);
  const moments = ["play", "playing", "seeked", "loadeddata"] as const;
  for (const name of moments) element.addEventListener(name, begin);
  return () => {
    cancelAnimationFrame(next);
    element.removeEventListener("pause", settle);
    for (const name of moments) element.removeEventListener(name, begin);
  };
}

/** Calls with the frame of each picture that the browser paints. Gives what ends it. */
export function watchFrames(
  element: HTMLVideoElement,
  clock: FrameClock,
  onFrame: (frame: number) => void,
): () => void {
  if (!("requestVideoFrameCallback" in element)) return watchClock(element, clock, onFrame);
  let handle = 0;
  const ask = () => {
    handle = element.requestVideoFrameCallback((_, { mediaTime }) => {
      ask();
      onFrame(frameOfMediaTime(clock, mediaTime));
    });
  };
  ask();
  return () => element.cancelVideoFrameCallback(handle);
}
