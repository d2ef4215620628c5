import { cellPixels } from "./depth";
import type { Mesh } from "./mesh";
import type { Planes } from "./planes";

/** A plane with each sample's right, lower and lower right neighbours beside it, so that one read gets all four. */
interface SourcePlane {
  quads: Uint32Array;
  width: number;
  height: number;
}

export interface WarpSource {
  luma: SourcePlane;
  blue: SourcePlane;
  red: SourcePlane;
}

function packPlane(samples: Uint8Array, width: number, height: number): SourcePlane {
  const quads = new Uint32Array(samples.length);
  for (let i = 0; i + width + 1 < samples.length; i += 1) {
    const upper = (samples[i] as number) | ((samples[i + 1] as number) << 8);
    const lower = (samples[i + width] as number) | ((samples[i + width + 1] as number) << 8);
    quads[i] = upper | (lower << 16);
  }
  return { quads, width, height };
}

export function packForWarp({ luma, blue, red, width, height }: Planes): WarpSource {
  return {
    luma: packPlane(luma, width, height),
    blue: packPlane(blue, width >> 1, height >> 1),
    red: packPlane(red, width >> 1, height >> 1),
  };
}

interface TargetPlane {
  samples: Uint8Array;
  width: number;
  height: number;
}

interface Tone {
  lift: Int32Array;
  gain: Int32Array | null;
}

/** Draws the wide picture through the mesh, luma and both chroma planes. */
export function warp(source: WarpSource, mesh: Mesh, target: Planes): void {
  const { lift, gain, tintBlue, tintRed } = mesh;
  const { width, height } = target;
  const halves = { width: width >> 1, height: height >> 1 };
  warpPlane(source.luma, { samples: target.luma, width, height }, mesh, { lift, gain }, 0);
  warpPlane(source.blue, { samples: target.blue, ...halves }, mesh, { lift: tintBlue, gain: null }, 1);
  warpPlane(source.red, { samples: target.red, ...halves }, mesh, { lift: tintRed, gain: null }, 1);
}

const one = 65_536;
const rounding = 128;
const evenBytes = 0x00ff00ff;
/** A chroma sample lies between luma pixels, in the frame and in the wide picture: their difference, in chroma pixels. */
const chromaOffset = one / 16;

/**
 * Walks each row of each cell in 16.16 fixed-point steps and mixes the four nearest samples, two rows at a time in
 * the halves of one number. `halving` is 1 for planes of half size, whose cells and coordinates are half as large.
 * `Math.imul` keeps the inner loop in whole numbers, which makes it twice as fast.
 */
function warpPlane(
  source: SourcePlane,
  target: TargetPlane,
  mesh: Mesh,
  { lift, gain }: Tone,
  halving: 0 | 1,
): void {
  const { quads, width: stride } = source;
  const output = new Uint8ClampedArray(
    target.samples.buffer,
    target.samples.byteOffset,
    target.samples.length,
  );
  const cell = cellPixels >> halving;
  const cellBits = 31 - Math.clz32(cell);
  const maxX = (source.width - 1) * one - 1;
  const maxY = (source.height - 1) * one - 1;
  const offset = halving * chromaOffset;
  for (let y = 0; y < target.height; y += 1) {
    const row = y >> cellBits;
    const share = (y - (row << cellBits)) / cell;
    const top = row * mesh.columns;
    const between = (values: Int32Array, column: number) => {
      const upper = values[top + column] as number;
      return (upper + ((values[top + mesh.columns + column] as number) - upper) * share) | 0;
    };
    let endX = Math.min(maxX, (between(mesh.x, 0) >> halving) + offset);
    let endY = Math.min(maxY, (between(mesh.y, 0) >> halving) + offset);
    let endLift = between(lift, 0) + rounding;
    let endGain = gain === null ? one : between(gain, 0);
    let at = y * target.width;
    for (let start = 0, column = 1; start < target.width; start += cell, column += 1) {
      let u = endX;
      let v = endY;
      let added = endLift;
      let factor = endGain;
      endX = Math.min(maxX, (between(mesh.x, column) >> halving) + offset);
      endY = Math.min(maxY, (between(mesh.y, column) >> halving) + offset);
      endLift = between(lift, column) + rounding;
      if (gain !== null) endGain = between(gain, column);
      const stepX = (endX - u) >> cellBits;
      const stepY = (endY - v) >> cellBits;
      const stepLift = (endLift - added) >> cellBits;
      const stepGain = (endGain - factor) >> cellBits;
      const end = at + Math.min(cell, target.width - start);
      for (; at < end; at = (at + 1) | 0) {
        const quad = quads[(Math.imul(v >> 16, stride) + (u >> 16)) | 0] as number;
        const right = (u >> 8) & 255;
        const down = (v >> 8) & 255;
        const pair =
          (Math.imul(quad & evenBytes, 256 - right) + Math.imul((quad >>> 8) & evenBytes, right)) | 0;
        const mixed = (Math.imul(pair & 0xffff, 256 - down) + Math.imul(pair >>> 16, down)) | 0;
        output[at] = ((Math.imul(mixed >> 10, factor >> 4) >> 10) + added) >> 8;
        u = (u + stepX) | 0;
        v = (v + stepY) | 0;
        added = (added + stepLift) | 0;
        factor = (factor + stepGain) | 0;
      }
    }
  }
}
