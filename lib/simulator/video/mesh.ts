import type { Pose } from "./camera";
import type { Grid } from "./depth";
import type { Light } from "./light";
import type { PreparedPicture } from "./picture";
import type { Shift, Surroundings } from "./sway";

/** For each vertex of a frame: where in the wide picture it looks, and how its light differs. All times 65,536 or 256. */
export interface Mesh extends Grid {
  /** Pixels of the wide picture, times 65,536. */
  x: Int32Array;
  y: Int32Array;
  /** Factor of luma, times 65,536. */
  gain: Int32Array;
  /** Added to luma and to chroma, times 256. */
  lift: Int32Array;
  tintBlue: Int32Array;
  tintRed: Int32Array;
}

export type WidePicture = Omit<PreparedPicture, "crop" | "wide">;

export interface MeshFrame {
  pose: Pose;
  shift: Shift;
  light: Light;
}

const fixed = 65_536;
const black = 16;

export function createMesh(
  picture: WidePicture,
  { grid, nearness, px, py }: Surroundings,
  { width, height }: { width: number; height: number },
): (frame: MeshFrame) => Mesh {
  const count = grid.columns * grid.rows;
  const plane = () => new Int32Array(count);
  const mesh = {
    ...grid,
    x: plane(),
    y: plane(),
    gain: plane(),
    lift: plane(),
    tintBlue: plane(),
    tintRed: plane(),
  };
  const maxX = (picture.wideWidth - 1) * fixed - 1;
  const maxY = (picture.wideHeight - 1) * fixed - 1;
  const toWideX = height * picture.x.scale * fixed;
  const toWideY = height * picture.y.scale * fixed;
  const centreX = (((width - 1) / 2) * picture.x.scale + picture.x.offset) * fixed;
  const centreY = (((height - 1) / 2) * picture.y.scale + picture.y.offset) * fixed;

  return ({ pose, shift, light }) => {
    const cos = Math.cos(pose.roll);
    const sin = Math.sin(pose.roll);
    for (let i = 0; i < count; i += 1) {
      const near = nearness[i] as number;
      const fromX = px[i] as number;
      const fromY = py[i] as number;
      const zoom = shrink(pose.zoom, near, (2 * fromX * height) / width, 2 * fromY);
      const follow = 0.82 + 0.36 * near;
      const aside = near - 0.5;
      const x =
        (fromX * cos - fromY * sin) * zoom +
        pose.panX * follow +
        pose.swingX * aside +
        (shift.x[i] as number);
      const y =
        (fromX * sin + fromY * cos) * zoom +
        pose.panY * follow +
        pose.swingY * aside +
        (shift.y[i] as number);
      mesh.x[i] = Math.min(maxX, Math.max(0, centreX + x * toWideX));
      mesh.y[i] = Math.min(maxY, Math.max(0, centreY + y * toWideY));
      const gain = light.gain[i] as number;
      mesh.gain[i] = gain * fixed;
      mesh.lift[i] = ((light.lift[i] as number) + black * (1 - gain)) * 256;
      mesh.tintBlue[i] = (light.tintBlue[i] as number) * 256;
      mesh.tintRed[i] = (light.tintRed[i] as number) * 256;
    }
    return mesh;
  };
}

/**
 * How much of the picture a point sees against the first frame. Near things grow faster. Backing away, the rim
 * gives way less than the middle, so little beyond the picture's own edge shows.
 */
function shrink(zoom: number, near: number, rimX: number, rimY: number): number {
  if (zoom >= 0) return 1 / (1 + zoom * (0.6 + 0.75 * near));
  const rim = Math.min(1, rimX * rimX + rimY * rimY);
  return 1 / (1 + zoom * (0.75 + 0.5 * near) * (1 - 0.45 * rim));
}
