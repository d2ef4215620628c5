import sharp, { type Sharp } from "sharp";

/** Where a pixel of the frame lies in the wide picture: `scale * pixel + offset`. */
interface AxisMapping {
  scale: number;
  offset: number;
}

/** The person's picture, ready to be moved through. All pixels are RGB, three bytes each. */
export interface PreparedPicture {
  /** Exactly the first frame. */
  crop: Uint8Array;
  /** Denser than the frame and larger on every side: the picture itself where it goes on, its mirror image where it ends. */
  wide: Uint8Array;
  wideWidth: number;
  wideHeight: number;
  x: AxisMapping;
  y: AxisMapping;
  /** How far the picture itself goes on beyond the frame, on the nearer side, in frame heights. */
  spareX: number;
  spareY: number;
}

const density = 1.25;
const wideRatio = 1.5; // the density, and a tenth of the frame on each side

interface AxisPlan {
  resized: number;
  extract: number;
  extracted: number;
  before: number;
  after: number;
  wide: number;
  mapping: AxisMapping;
}

function planAxis(frame: number, covered: number): AxisPlan {
  const cropStart = Math.floor((covered - frame + 1) / 2);
  const resized = Math.round(covered * density);
  const scale = resized / covered;
  const wide = Math.ceil((frame * wideRatio) / 2) * 2;
  const start = Math.round((cropStart + frame / 2) * scale - wide / 2);
  const extract = Math.max(0, start);
  const end = Math.min(resized, start + wide);
  return {
    resized,
    extract,
    extracted: end - extract,
    before: extract - start,
    after: start + wide - end,
    wide,
    mapping: { scale, offset: (cropStart + 0.5) * scale - start - 0.5 },
  };
}

/** In pixels of the frame. */
function spare({ wide, before, after, mapping }: AxisPlan, frame: number): number {
  const beyond = (wide / mapping.scale - frame) / 2;
  return Math.max(0, beyond - Math.max(before, after) / mapping.scale);
}

async function rawPixels(image: Sharp): Promise<Uint8Array> {
  const { data, info } = await image
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`Expected three colour channels, got ${info.channels}.`);
  return new Uint8Array(data);
}

export async function preparePicture(
  picture: Uint8Array,
  width: number,
  height: number,
): Promise<PreparedPicture> {
  const open = () => sharp(picture).autoOrient();
  const { autoOrient } = await sharp(picture).metadata();
  const zoom = Math.max(width / autoOrient.width, height / autoOrient.height);
  const x = planAxis(width, Math.max(width, Math.round(autoOrient.width * zoom)));
  const y = planAxis(height, Math.max(height, Math.round(autoOrient.height * zoom)));
  const [crop, wide] = await Promise.all([
    rawPixels(open().resize({ width, height, fit: "cover", position: "centre", kernel: "lanczos3" })),
    rawPixels(
      open()
        .resize({ width: x.resized, height: y.resized, fit: "fill", kernel: "lanczos3" })
        .extract({ left: x.extract, top: y.extract, width: x.extracted, height: y.extracted })
        .extend({ left: x.before, right: x.after, top: y.before, bottom: y.after, extendWith: "mirror" }),
    ),
  ]);
  return {
    crop,
    wide,
    wideWidth: x.wide,
    wideHeight: y.wide,
    x: x.mapping,
    y: y.mapping,
    spareX: spare(x, width) / height,
    spareY: spare(y, height) / height,
  };
}
