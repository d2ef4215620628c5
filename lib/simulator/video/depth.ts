import { boxBlur } from "./blur";
import type { Planes } from "./planes";
import { smooth } from "./random";

/** Vertices of the mesh that carries the motion, one every `cellPixels` of the frame. */
export const cellPixels = 8;

export interface Grid {
  columns: number;
  rows: number;
}

export function gridFor(width: number, height: number): Grid {
  return { columns: Math.ceil(width / cellPixels) + 1, rows: Math.ceil(height / cellPixels) + 1 };
}

interface Features {
  /** 0..1 */
  luma: Float32Array;
  detail: Float32Array;
  blueness: Float32Array;
}

/** Means over the pixels around each vertex. */
function measure(planes: Planes, { columns, rows }: Grid): Features {
  const { width, height, luma, blue } = planes;
  const count = columns * rows;
  const features = {
    luma: new Float32Array(count),
    detail: new Float32Array(count),
    blueness: new Float32Array(count),
  };
  const reach = cellPixels / 2;
  for (let row = 0, i = 0; row < rows; row += 1) {
    const top = Math.min(height - 2, Math.max(0, row * cellPixels - reach));
    const bottom = Math.max(top + 1, Math.min(height - 1, row * cellPixels + reach));
    for (let column = 0; column < columns; column += 1, i += 1) {
      const left = Math.min(width - 2, Math.max(0, column * cellPixels - reach));
      const right = Math.max(left + 1, Math.min(width - 1, column * cellPixels + reach));
      let sum = 0;
      let change = 0;
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) {
          const at = y * width + x;
          const value = luma[at] as number;
          sum += value;
          change +=
            Math.abs((luma[at + 1] as number) - value) + Math.abs((luma[at + width] as number) - value);
        }
      }
      const area = (bottom - top) * (right - left);
      features.luma[i] = (sum / area - 16) / 219;
      features.detail[i] = change / area;
      features.blueness[i] = ((blue[(top >> 1) * (width >> 1) + (left >> 1)] as number) - 128) / 112;
    }
  }
  return features;
}

function percentile(values: Float32Array, share: number): number {
  return values.toSorted()[Math.floor((values.length - 1) * share)] ?? 0;
}

function times(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((value, i) => value * (b[i] as number));
}

/** Smooths `values` within areas of like brightness, so that outlines of things stay outlines (a guided filter). */
function smoothAlong(
  guide: Float32Array,
  values: Float32Array,
  { columns, rows }: Grid,
  radius: number,
): Float32Array {
  const mean = (plane: Float32Array) => boxBlur(plane, columns, rows, radius);
  const guideMean = mean(guide);
  const valueMean = mean(values);
  const guideSquare = mean(times(guide, guide));
  const product = mean(times(guide, values));
  const slope = guide.map((_, i) => {
    const centre = guideMean[i] as number;
    const variance = (guideSquare[i] as number) - centre * centre;
    return ((product[i] as number) - centre * (valueMean[i] as number)) / (variance + 0.006);
  });
  const base = valueMean.map((value, i) => value - (slope[i] as number) * (guideMean[i] as number));
  const slopeMean = mean(slope);
  const baseMean = mean(base);
  return guide.map((value, i) => (slopeMean[i] as number) * value + (baseMean[i] as number));
}

/**
 * Guesses how near each vertex is, 0 far to 1 near: low in the frame, detailed (so in focus) and central is near;
 * plain, bright or blue and high is sky.
 */
export function guessNearness(planes: Planes, grid: Grid): Float32Array {
  const { columns, rows } = grid;
  const { luma, detail, blueness } = measure(planes, grid);
  const spread = boxBlur(boxBlur(detail, columns, rows, 3), columns, rows, 3);
  const most = percentile(spread, 0.92) || 1;
  const raw = luma.map((brightness, i) => {
    const down = Math.floor(i / columns) / (rows - 1);
    const across = (i % columns) / (columns - 1);
    const focus = Math.min(1, (spread[i] as number) / most);
    const central = Math.exp(-(((across - 0.5) / 0.33) ** 2) - ((down - 0.55) / 0.4) ** 2);
    const plain = 1 - smooth(focus * 3);
    const sky =
      plain * smooth(1.5 * (1 - down) - 0.25) * smooth(brightness + Math.max(0, blueness[i] as number) * 2);
    return 0.45 * smooth(down * 1.1) + 0.34 * focus + 0.2 * central - 0.3 * sky;
  });
  const shaped = boxBlur(smoothAlong(luma, raw, grid, 7), columns, rows, 1);
  const low = percentile(shaped, 0.02);
  const range = percentile(shaped, 0.98) - low || 1;
  return shaped.map((value) => Math.min(1, Math.max(0, (value - low) / range)));
}
