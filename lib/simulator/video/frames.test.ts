import sharp from "sharp";
import { describe, expect, it } from "vitest";

import { createFramePainter } from "./frames";
import { markArea } from "./mark";
import { preparePicture } from "./picture";
import { planesFromRgb } from "./planes";
import type { RenderSettings } from "./render-request";
import { makeSamplePicture } from "./sample-picture";

const picture = await makeSamplePicture(640, 480);
const settings: RenderSettings = {
  prompt: "The camera holds still, static shot",
  negativePrompt: "",
  seed: 3,
  width: 320,
  height: 192,
  numFrames: 49,
  fps: 24,
  steps: 28,
  guidanceScale: 6,
};

/** Luma of the frames asked for, in rising order. */
async function paint(changes: Partial<RenderSettings>, wanted: number[]): Promise<Uint8Array[]> {
  const whole = { ...settings, ...changes };
  const painter = createFramePainter(await preparePicture(picture, whole.width, whole.height), whole);
  const kept: Uint8Array[] = [];
  for (let frame = 0; frame <= Math.max(...wanted); frame += 1) {
    const { luma } = painter(frame);
    if (wanted.includes(frame)) kept.push(luma.slice());
  }
  return kept;
}

function meanDifference(a: Uint8Array | undefined, b: Uint8Array | undefined): number {
  if (!a || !b) throw new Error("A frame is missing.");
  return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length;
}

/** Mean change from one pixel to the next: falls with softness, rises with grain. */
function detail(luma: Uint8Array | undefined): number {
  return meanDifference(luma?.subarray(1), luma?.subarray(0, -1));
}

async function zoomedWith(guidanceScale: number): Promise<number> {
  const [first, last] = await paint({ prompt: "zoom in", guidanceScale }, [0, 48]);
  return meanDifference(first, last);
}

describe("the first frame", () => {
  it.each([
    [320, 192],
    [192, 320],
    [256, 256],
  ])("is the picture, cropped to %i x %i, but for the mark", async (width, height) => {
    const { data } = await sharp(picture)
      .resize({ width, height, fit: "cover", kernel: "lanczos3" })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const expected = planesFromRgb(data, width, height).luma;
    const [first] = await paint({ width, height }, [0]);
    const { top } = markArea(0, width, height);
    expect(first?.subarray(0, top * width)).toEqual(expected.subarray(0, top * width));
  });

  it("leads into the second without a jump", async () => {
    const [first, second] = await paint({}, [0, 1]);
    expect(meanDifference(first, second)).toBeLessThan(1);
  });

  it("honours the way a camera was held", async () => {
    const turned = await sharp(picture).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { crop } = await preparePicture(turned, 192, 320);
    const upright = await sharp(turned).autoOrient().resize(192, 320, { fit: "cover" }).raw().toBuffer();
    expect(meanDifference(crop, upright)).toBeLessThan(1);
  });

  it.each(["grey", "transparent"])("takes a %s picture", async (kind) => {
    const source = kind === "grey" ? sharp(picture).greyscale() : sharp(picture).ensureAlpha(0.5);
    const { crop, wide, wideWidth, wideHeight } = await preparePicture(await source.png().toBuffer(), 64, 48);
    expect(crop).toHaveLength(64 * 48 * 3);
    expect(wide).toHaveLength(wideWidth * wideHeight * 3);
  });
});

describe("later frames", () => {
  it.each(["push in", "pull back", "pan left", "pan right", "tilt up", "tilt down", "orbit", "drift"])(
    "show no empty edge when asked to %s",
    async (prompt) => {
      const light = await sharp({ create: { width: 400, height: 240, channels: 3, background: "#dddddd" } })
        .png()
        .toBuffer();
      const prepared = await preparePicture(light, 320, 192);
      const painter = createFramePainter(prepared, {
        ...settings,
        prompt,
        numFrames: 189,
        guidanceScale: 20,
      });
      let last = painter(0);
      for (let frame = 1; frame < 49; frame += 1) last = painter(frame);
      const { top } = markArea(48, 320, 192);
      expect(Math.min(...last.luma.subarray(0, top * 320))).toBeGreaterThan(150);
    },
  );

  it("live, even before a camera that stands still", async () => {
    const [first, last] = await paint({}, [0, 48]);
    expect(meanDifference(first, last)).toBeGreaterThan(0.8);
  });

  it("go elsewhere with another seed", async () => {
    const prompt = "gentle drift";
    const [[one], [other]] = [await paint({ prompt }, [48]), await paint({ prompt, seed: 4 }, [48])];
    expect(meanDifference(one, other)).toBeGreaterThan(1);
  });

  it("are noisy after few steps and crisper after many", async () => {
    const [few, enough, many] = await Promise.all(
      [4, 28, 50].map(async (steps) => (await paint({ steps }, [48]))[0]),
    );
    expect(meanDifference(few, enough)).toBeGreaterThan(3);
    expect(detail(many)).toBeGreaterThan(detail(enough));
  });

  it("move farther with more guidance", async () => {
    expect(await zoomedWith(20)).toBeGreaterThan(await zoomedWith(3));
  });
});
