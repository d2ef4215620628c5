import type { Pose } from "./camera";
import type { Grid } from "./depth";
import type { Light } from "./light";
import type { PreparedPicture } from "./picture";
import type { Surroundings } from "./surroundings";

/** How far things move from their place, in frame heights, a pair a vertex. */
export interface Shift {
  x: Float32Array;
  y: Float32Array;
}

/** For each vertex of a frame: where in the wide picture it looks, and how its light differs. */
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
  /** A steady movement, and how long it has gone on. */
  flow: Shift | null;
  driftSeconds: number;
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

  return ({ pose, shift, light, flow, driftSeconds }) => {
    const cos = Math.cos(pose.roll);
    const sin = Math.sin(pose.roll);
    for (let i = 0; i < count; i += 1) {
      const near = nearness[i] as number;
      const fromX = px[i] as number;
      const fromY = py[i] as number;
      const zoom = shrink(pose.zoom, near);
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
      const flowX = flow === null ? 0 : (flow.x[i] as number) * driftSeconds;
      const flowY = flow === null ? 0 : (flow.y[i] as number) * driftSeconds;
      mesh.x[i] = Math.min(maxX, Math.max(0, centreX + (x - flowX) * toWideX));
      mesh.y[i] = Math.min(maxY, Math.max(0, centreY + (y - flowY) * toWideY));
      const gain = light.gain[i] as number;
      mesh.gain[i] = gain * fixed;
      mesh.lift[i] = ((light.lift[i] as number) + black * (1 - gain)) * 256;
      mesh.tintBlue[i] = (light.tintBlue[i] as number) * 256;
      mesh.tintRed[i] = (light.tintRed[i] as number) * 256;
    }
    return mesh;
  };
}

/** How much of the picture a point sees against the first frame. Near things grow, and shrink, faster. */
function shrink(zoom: number, near: number): number {
  return 1 / (1 + zoom * (zoom >= 0 ? 0.6 + 0.75 * near : 0.85 + 0.3 * near));
}
