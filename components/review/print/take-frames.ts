import { type FrameClock, seekTarget } from "@/lib/domain/timecode";

const widest = 960;
const quality = 0.9;
const longestMs = 8000;

function once(video: HTMLVideoElement, event: "loadeddata" | "seeked", signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const give = new AbortController();
    const timer = setTimeout(() => end(new Error(`no ${event}`)), longestMs);
    const end = (error?: Error) => {
      clearTimeout(timer);
      give.abort();
      if (error) reject(error);
      else resolve();
    };
    const options = { signal: give.signal };
    video.addEventListener(event, () => end(), options);
    video.addEventListener("error", () => end(new Error("unreadable")), options);
    signal.addEventListener("abort", () => end(new Error("left")), options);
  });
}

function draw(video: HTMLVideoElement): string {
  const scale = Math.min(1, widest / video.videoWidth);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(video.videoWidth * scale);
  canvas.height = Math.round(video.videoHeight * scale);
  canvas.getContext("2d")?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/jpeg", quality);
}

/**
 * Pictures of single frames of a video, one after the other.
 * @param onFrame is given each as a data address, null where it could not be shown.
 */
export async function takeFrames(
  url: string,
  clock: FrameClock,
  frames: readonly number[],
  signal: AbortSignal,
  onFrame: (frame: number, picture: string | null) => void,
): Promise<void> {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.preload = "auto";
  video.src = url;
  const loaded = await once(video, "loadeddata", signal).then(
    () => true,
    () => false,
  );
  for (const frame of frames) {
    if (signal.aborted) return;
    let picture: string | null = null;
    try {
      if (!loaded) throw new Error("unreadable");
      const seeked = once(video, "seeked", signal);
      video.currentTime = seekTarget(clock, frame);
      await seeked;
      picture = draw(video);
    } catch {
      // The page says so in its place.
    }
    if (!signal.aborted) onFrame(frame, picture);
  }
  video.removeAttribute("src");
  video.load();
}
