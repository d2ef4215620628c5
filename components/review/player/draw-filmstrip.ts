import { type FrameClock, lastFrameOf, seekTarget } from "@/lib/domain/timecode";

const filmstripCells = 12;

/** Twice the height at which they are shown, for sharp screens. */
const heightPx = 88;
const quality = 0.7;
const patienceMs = 10_000;
const kept = 8;

const strips = new Map<string, readonly string[]>();

function happened(
  video: HTMLVideoElement,
  name: "loadeddata" | "seeked",
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const late = setTimeout(() => end(() => reject(new Error(`no ${name}`))), patienceMs);
    function end(act: () => void) {
      clearTimeout(late);
      settled.abort();
      act();
    }
    const listen = (target: EventTarget, event: string, act: () => void) =>
      target.addEventListener(event, () => end(act), { signal: settled.signal });
    listen(video, name, resolve);
    listen(video, "error", () => reject(new Error("the video cannot be read")));
    listen(signal, "abort", () => reject(new Error("left")));
  });
}

/** Between other work, where the browser tells when that is. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 50);
  });
}

async function pictureOf(video: HTMLVideoElement): Promise<string> {
  const canvas = document.createElement("canvas");
  canvas.height = heightPx;
  canvas.width = Math.max(1, Math.round((heightPx * video.videoWidth) / video.videoHeight));
  canvas.getContext("2d")?.drawImage(video, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
  if (!blob) throw new Error("no picture came of the frame");
  return URL.createObjectURL(blob);
}

/** Only a few are kept: each is a dozen small pictures in memory. */
function keep(url: string, strip: readonly string[]): void {
  const [oldest] = strips.keys();
  if (strips.size >= kept && oldest !== undefined) {
    for (const picture of strips.get(oldest) ?? []) URL.revokeObjectURL(picture);
    strips.delete(oldest);
  }
  strips.set(url, strip);
}

/** Pictures from all over the video, in its order, read by a video element of their own so that nobody sees it seek. */
export async function drawFilmstrip(
  url: string,
  clock: FrameClock,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const known = strips.get(url);
  if (known) return known;
  const video = document.createElement("video");
  const pictures: string[] = [];
  try {
    video.muted = true;
    video.playsInline = true;
    video.preload = "auto";
    const loaded = happened(video, "loadeddata", signal);
    video.src = url;
    await loaded;
    for (let cell = 0; cell < filmstripCells; cell += 1) {
      await idle();
      const sought = happened(video, "seeked", signal);
      video.currentTime = seekTarget(clock, ((cell + 0.5) / filmstripCells) * lastFrameOf(clock));
      await sought;
      pictures.push(await pictureOf(video));
    }
    keep(url, pictures);
    return pictures;
  } catch (error) {
    for (const picture of pictures) URL.revokeObjectURL(picture);
    throw error;
  } finally {
    video.removeAttribute("src");
    video.load();
  }
}
