const overlookedMs = 400;

interface Trouble {
  onWaiting: (waiting: boolean) => void;
  onBroken: () => void;
}

/** Tells of a video that waits longer than a person overlooks, and of one that cannot be read. Gives what ends it. */
export function watchTrouble(element: HTMLVideoElement, { onWaiting, onBroken }: Trouble): () => void {
  const left = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = (names: readonly string[], act: () => void) => {
    for (const name of names) element.addEventListener(name, act, { signal: left.signal });
  };
  const calm = () => {
    clearTimeout(timer);
    onWaiting(false);
  };
  listen(["waiting", "seeking"], () => {
    clearTimeout(timer);
    timer = setTimeout(() => onWaiting(true), overlookedMs);
  });
  listen(["playing", "seeked", "canplay", "pause", "emptied"], calm);
  listen(["error"], () => {
    calm();
    onBroken();
  });
  return () => {
    clearTimeout(timer);
    left.abort();
  };
}
