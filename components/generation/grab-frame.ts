import type { Generation } from "@/lib/domain/generation";
import { seekTarget } from "@/lib/domain/timecode";

type Video = NonNullable<Generation["video"]>;

/** A browser may be slow to show a frame, or show none while its page is hidden. */
const paintMs = 1000;
const loadMs = 30_000;

function once(video: HTMLVideoElement, name: "loadeddata" | "seeked"): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no ${name} after ${loadMs} ms`)), loadMs);
    const end = (act: () => void) => () => {
      clearTimeout(late);
      act();
    };
    video.addEventListener(name, end(resolve), { once: true });
    video.addEventListener(
      "error",
      end(() => reject(new Error("the video cannot be read"))),
      { once: true },
    );
  });
}

/** Waits until the frame that was sought is the one that would be drawn. */
function painted(video: HTMLVideoElement): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, paintMs);
    if ("requestVideoFrameCallback" in video) video.requestVideoFrameCallback(() => resolve());
    else requestAnimationFrame(() => resolve());
  });
}

/** One frame of a video, counted from 0, pixel for pixel, as a PNG. */
export async function grabFrame({ url, width, height, ...clock }: Video, frame: number): Promise<Blob> {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.preload = "auto";
  video.src = url;
  try {
    await once(video, "loadeddata");
    const shown = painted(video);
    const sought = once(video, "seeked");
    video.currentTime = seekTarget(clock, frame);
    await Promise.all([sought, shown]);
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    canvas.getContext("2d")?.drawImage(video, 0, 0, width, height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the frame cannot be kept"))));
    });
  } finally {
    video.removeAttribute("src");
    video.load();
  }
}
