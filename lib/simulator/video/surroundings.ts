import { boxBlur } from "./blur";
import { cellPixels, gridFor, guessNearness, type Grid } from "./depth";
import type { Planes } from "./planes";
import { smooth } from "./random";

/** What is known of the picture at each vertex. */
export interface Surroundings {
  grid: Grid;
  /** 0 far .. 1 near. */
  nearness: Float32Array;
  /** 0..1: where water may be, and where sky. */
  wetness: Float32Array;
  sky: Float32Array;
  /** Positions of the vertices from the middle of the frame, in frame heights. */
  px: Float32Array;
  py: Float32Array;
}

export function surveyPicture(planes: Planes): Surroundings {
  const { width, height } = planes;
  const grid = gridFor(width, height);
  const { columns, rows } = grid;
  const px = new Float32Array(columns * rows);
  const py = new Float32Array(columns * rows);
  for (let i = 0; i < px.length; i += 1) {
    px[i] = ((i % columns) * cellPixels - (width - 1) / 2) / height;
    py[i] = (Math.floor(i / columns) * cellPixels - (height - 1) / 2) / height;
  }
  const nearness = guessNearness(planes, grid);
  return { grid, nearness, wetness: guessWetness(planes, grid), sky: guessSky(planes, grid), px, py };
}

/** A value for each vertex from the pixel it stands on: luma, Cb and Cr. */
function sampleVertices(
  { width, height, luma, blue, red }: Planes,
  { columns, rows }: Grid,
  read: (luma: number, blue: number, red: number) => number,
): Float32Array {
  return new Float32Array(columns * rows).map((_, i) => {
    const x = Math.min(width - 2, (i % columns) * cellPixels);
    const y = Math.min(height - 2, Math.floor(i / columns) * cellPixels);
    const chromaAt = (y >> 1) * (width >> 1) + (x >> 1);
    return read(luma[y * width + x] as number, blue[chromaAt] as number, red[chromaAt] as number);
  });
}

/** Water is taken to be low in the frame and cooler in colour than most of the picture. */
function guessWetness(planes: Planes, grid: Grid): Float32Array {
  const { columns, rows } = grid;
  const coolness = sampleVertices(planes, grid, (_, blue, red) => blue - 0.6 * Math.abs(red - 128));
  const even = boxBlur(coolness, columns, rows, 2);
  const ranked = even.toSorted();
  const middle = ranked[Math.floor(ranked.length * 0.66)] ?? 0;
  const high = Math.max(middle + 3, ranked[Math.floor(ranked.length * 0.93)] ?? 0);
  const mask = even.map((value, i) => {
    const down = Math.floor(i / columns) / (rows - 1);
    return smooth((down - 0.3) / 0.2) * smooth((value - middle) / (high - middle) + 0.15);
  });
  return boxBlur(mask, columns, rows, 2).map((value) => smooth((value - 0.2) / 0.7));
}

/** Sky is taken to be what is blue or bright and hangs together with the top edge. */
function guessSky(planes: Planes, grid: Grid): Float32Array {
  const { columns, rows } = grid;
  const airy = sampleVertices(planes, grid, (luma, blue) =>
    smooth((0.6 * ((luma - 16) / 219) + 2.2 * ((blue - 128) / 112) - 0.35) / 0.3),
  );
  const sky = boxBlur(airy, columns, rows, 1);
  for (let i = columns; i < sky.length; i += 1) {
    const above = Math.max(...sky.subarray(Math.max(0, i - columns - 1), i - columns + 2));
    sky[i] = Math.min(sky[i] as number, above);
  }
  // Kept off outlines, so that only the sky itself moves.
  return boxBlur(sky, columns, rows, 3).map((value) => smooth((value - 0.6) / 0.35));
}
