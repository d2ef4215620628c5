/** One video moves at a time, and only it holds what a video needs to move. */
let playing: HTMLVideoElement | null = null;

/** Puts a video back to its first frame and lets go of what was loaded of it. */
function rest(video: HTMLVideoElement): void {
  video.pause();
  video.load(); // with `preload="none"` it loads nothing, and drops what it had
}

/** Plays the video of a card, unless nothing is to move by itself. */
export function playPreview(card: HTMLElement): void {
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const video = card.querySelector("video");
  if (video === playing) return;
  if (playing) rest(playing);
  playing = video;
  video?.play().catch(() => undefined);
}

export function stopPreview(card: HTMLElement): void {
  const video = card.querySelector("video");
  if (!video || video !== playing) return;
  rest(video);
  playing = null;
}

/** Lets go of a video that leaves the page. */
export function releasePreview(video: HTMLVideoElement): void {
  if (video === playing) playing = null;
  video.pause();
  video.removeAttribute("src");
  video.load();
}
