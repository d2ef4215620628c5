import { cellPixels } from "./depth";
import type { Mesh } from "./mesh";
import type { Planes } from "./planes";

interface Plane {
  samples: Uint8Array;
  width: number;
  height: number;
}

interface Tone {
  lift: Int32Array;
  gain: Int32Array | null;
}

function lumaPlane({ luma, width, height }: Planes): Plane {
  return { samples: luma, width, height };
}

function chromaPlane(planes: Planes, part: "blue" | "red"): Plane {
  return { samples: planes[part], width: planes.width >> 1, height: planes.height >> 1 };
}

/** Draws the wide picture through the mesh, luma and both chroma planes. */
export function warp(source: Planes, mesh: Mesh, target: Planes): void {
  const { lift, gain, tintBlue, tintRed } = mesh;
  warpPlane(lumaPlane(source), lumaPlane(target), mesh, { lift, gain }, 0);
  warpPlane(
    chromaPlane(source, "blue"),
    chromaPlane(target, "blue"),
    mesh,
    { lift: tintBlue, gain: null },
    1,
  );
  warpPlane(chromaPlane(source, "red"), chromaPlane(target, "red"), mesh, { lift: tintRed, gain: null }, 1);
}

const one = 65_536;
/** A chroma sample lies between luma pixels, in the frame and in the wide picture: their difference, in chroma pixels. */
const chromaOffset = one / 16;

/**
 * Walks each row of each cell in 16.16 fixed-point steps and reads between the four nearest samples. `halving` is 1
 * for planes of half size, whose cells and coordinates are half as large.
 */
function warpPlane(source: Plane, target: Plane, mesh: Mesh, { lift, gain }: Tone, halving: 0 | 1): void {
  const { samples, width: stride } = source;
  const output = target.samples;
  const cell = cellPixels >> halving;
  const maxX = (source.width - 1) * one - 1;
  const maxY = (source.height - 1) * one - 1;
  const offset = halving * chromaOffset;
  for (let y = 0; y < target.height; y += 1) {
    const row = Math.floor(y / cell);
    const down = (y - row * cell) / cell;
    const top = row * mesh.columns;
    const between = (values: Int32Array, column: number) => {
      const upper = values[top + column] as number;
      return (upper + ((values[top + mesh.columns + column] as number) - upper) * down) | 0;
    };
    let endX = between(mesh.x, 0) >> halving;
    let endY = between(mesh.y, 0) >> halving;
    let endLift = between(lift, 0);
    let endGain = gain === null ? one : between(gain, 0);
    let at = y * target.width;
    for (let start = 0, column = 1; start < target.width; start += cell, column += 1) {
      let u = endX + offset;
      let v = endY + offset;
      let added = endLift + 128;
      let factor = endGain;
      endX = between(mesh.x, column) >> halving;
      endY = between(mesh.y, column) >> halving;
      endLift = between(lift, column);
      if (gain !== null) endGain = between(gain, column);
      const stepX = ((endX + offset - u) / cell) | 0;
      const stepY = ((endY + offset - v) / cell) | 0;
      const stepLift = ((endLift + 128 - added) / cell) | 0;
      const stepGain = ((endGain - factor) / cell) | 0;
      const end = at + Math.min(cell, target.width - start);
      for (; at < end; at += 1) {
        const heldX = u < 0 ? 0 : u > maxX ? maxX : u;
        const heldY = v < 0 ? 0 : v > maxY ? maxY : v;
        const from = (heldY >> 16) * stride + (heldX >> 16);
        const right = (heldX >> 8) & 255;
        const a = samples[from] as number;
        const b = samples[from + stride] as number;
        const upper = (a << 8) + ((samples[from + 1] as number) - a) * right;
        const lower = (b << 8) + ((samples[from + stride + 1] as number) - b) * right;
        const mixed = (upper << 8) + (lower - upper) * ((heldY >> 8) & 255);
        const value = ((((mixed >> 10) * (factor >> 4)) >> 10) + added) >> 8;
        output[at] = value < 0 ? 0 : value > 255 ? 255 : value;
        u += stepX;
        v += stepY;
        added += stepLift;
        factor += stepGain;
      }
    }
  }
}
