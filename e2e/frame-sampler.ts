import type { Page } from "@playwright/test";

import { drawMark, markArea } from "@/lib/simulator/video/mark";
import { createPlanes } from "@/lib/simulator/video/planes";

/** What all videos of a page showed at one frame of the screen, in their order. */
interface Sample {
  /** Each one's clock. */
  times: number[];
  /** The newest frame each has painted, by its time; null before the first. */
  painted: (number | null)[];
  /** Luma of the corner with the burnt-in number, where it was asked for. */
  marks: number[][] | null;
  atMs: number;
}

const last = 188;

/** Watches every frame of the screen for a while; every so often it also reads the pixels. */
export async function sampleVideos(
  page: Page,
  {
    forMs,
    marksEvery = 0,
    size = { width: 320, height: 192 },
  }: { forMs: number; marksEvery?: number; size?: { width: number; height: number } },
): Promise<Sample[]> {
  const corner = markArea(last, size.width, size.height);
  return page.evaluate(
    async ([ms, every, area]) => {
      const videos = [...document.querySelectorAll("main video")] as HTMLVideoElement[];
      const painted: (number | null)[] = videos.map(() => null);
      videos.forEach((video, index) => {
        const ask = () =>
          video.requestVideoFrameCallback((_, { mediaTime }) => {
            painted[index] = mediaTime;
            ask();
          });
        ask();
      });
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [area.width, area.height];
      const pen = canvas.getContext("2d", { willReadFrequently: true });
      const readMark = (video: HTMLVideoElement): number[] => {
        const { left, top, width, height } = area;
        pen?.drawImage(video, left, top, width, height, 0, 0, width, height);
        const { data } = pen?.getImageData(0, 0, width, height) ?? { data: new Uint8ClampedArray() };
        return Array.from({ length: width * height }, (_, index) => data[index * 4 + 1] ?? 0);
      };
      const samples: Sample[] = [];
      const start = performance.now();
      while (performance.now() - start < ms) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const reads = every > 0 && samples.length % every === 0;
        samples.push({
          times: videos.map((video) => video.currentTime),
          painted: [...painted],
          marks: reads ? videos.map(readMark) : null,
          atMs: performance.now() - start,
        });
      }
      return samples;
    },
    [forMs, marksEvery, corner] as const,
  );
}

export interface Figures {
  count: number;
  median: number;
  p95: number;
  p99: number;
  worst: number;
}

export function figuresOf(values: readonly number[]): Figures {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return {
    count: sorted.length,
    median: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    worst: sorted.at(-1) ?? Number.NaN,
  };
}

export const inWords = ({ count, median, p95, p99, worst }: Figures) =>
  `median ${median.toFixed(2)}, p95 ${p95.toFixed(2)}, p99 ${p99.toFixed(2)}, worst ${worst.toFixed(2)} frames in ${count} samples`;

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

/** How far apart the clocks are, in frames. */
export const clockSpreads = (samples: readonly Sample[], fps: number): number[] =>
  samples.map(({ times }) => spread(times) * fps);

/** How far apart whole numbers are on a ring, on which the first follows the last. */
export function ringSpread(frames: readonly number[], count: number): number {
  const sorted = [...frames].toSorted((a, b) => a - b);
  const gaps = sorted.map((frame, index) => (sorted[index + 1] ?? (sorted[0] ?? 0) + count) - frame);
  return count - Math.max(...gaps);
}

/** How far apart the frames on the screen are; the first comes after the last, for they loop. */
export function paintedSpreads(samples: readonly Sample[], fps: number, count: number): number[] {
  return samples.flatMap(({ painted }) => {
    const frames = painted.flatMap((time) => (time === null ? [] : [Math.floor(time * fps + 0.01)]));
    return frames.length === painted.length ? [ringSpread(frames, count)] : [];
  });
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

/** Reads the number that the simulator burnt into a frame, out of the pixels as they were painted. */
export function createMarkReader(
  { width, height } = { width: 320, height: 192 },
): (mark: readonly number[]) => number {
  const area = markArea(last, width, height);
  const drawn = Array.from({ length: last + 1 }, (_, frame) => {
    const planes = createPlanes(width, height);
    planes.all.fill(128);
    drawMark(planes, frame);
    const rows = Array.from({ length: area.height }, (_row, y) => {
      const from = (area.top + y) * width + area.left;
      return [...planes.luma.subarray(from, from + area.width)];
    });
    const values = centred(rows.flat());
    return { values, length: Math.hypot(...values) };
  });
  return (mark) => {
    const seen = centred(mark);
    const likeness = drawn.map(
      ({ values, length }) =>
        values.reduce((sum, value, index) => sum + value * (seen[index] ?? 0), 0) / length,
    );
    return likeness.indexOf(Math.max(...likeness));
  };
}
