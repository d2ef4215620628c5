/** Calls when all that the page came with is there, so that a video does not hold it up. Gives what takes it back. */
export function oncePageLoaded(call: () => void): () => void {
  if (document.readyState === "complete") {
    call();
    return () => undefined;
  }
  window.addEventListener("load", call, { once: true });
  return () => window.removeEventListener("load", call);
}
