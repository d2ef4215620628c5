import { readFile } from "node:fs/promises";

import type { SeedScene } from "@/lib/db/seed-settings";
import { centreCrop, sizeTable, type Shape, type Tier } from "@/lib/domain/sizes";
import { probeVideo } from "@/lib/media/probe-video";
import type { Ctx } from "@/lib/services/context";
import { cutOut } from "@/lib/services/images/cut-out";
import { storeImage } from "@/lib/services/images/store";
import { renderVideo } from "@/lib/simulator/video/render";

interface Sketch {
  sample: string;
  shape: Shape;
  tier: Tier;
  numFrames: number;
  fps: number;
  prompt: string;
}

const sketch = (
  sample: string,
  shape: Shape,
  [numFrames, fps]: [number, number],
  prompt: string,
  tier: Tier = "256",
): Sketch => ({ sample, shape, tier, numFrames, fps, prompt });

/** Of every shape and of many lengths; the long ones small, so that all of them are made in seconds. */
const sketches: readonly Sketch[] = [
  sketch("dandelion", "16:9", [189, 24], "The camera stays still."),
  sketch("dandelion", "16:9", [73, 24], "The camera slowly pushes in.", "480"),
  sketch("sunset", "16:9", [121, 24], "The camera glides slowly to the right."),
  sketch("sunset", "16:9", [49, 24], "The camera tilts up.", "480"),
  sketch("stream", "16:9", [97, 24], "The camera sinks very slowly."),
  sketch("mountains", "16:9", [149, 30], "The camera moves forward."),
  sketch("mountains", "4:3", [97, 24], "The camera moves forward."),
  sketch("stream", "4:3", [49, 16], "The camera glides to the left."),
  sketch("dogs", "3:4", [73, 24], "The camera stays still."),
  sketch("dogs", "3:4", [121, 24], "The camera slowly pulls back."),
  sketch("dogs", "9:16", [189, 24], "The camera slowly pushes in."),
  sketch("dandelion", "9:16", [97, 24], "The camera tilts down."),
  sketch("sunset", "1:1", [73, 24], "The camera orbits to the left."),
  sketch("mountains", "1:1", [29, 24], "The camera pans to the right."),
];

/** Stores the pictures and videos that seeded generations share; what is stored already is not made again. */
export async function makeScenes(ctx: Pick<Ctx, "db" | "media" | "now">): Promise<SeedScene[]> {
  const scenes: SeedScene[] = [];
  for (const [index, { sample, shape, tier, numFrames, fps, prompt }] of sketches.entries()) {
    const { id: imageId, ...picture } = await storeImage(ctx, await readFile(`public/samples/${sample}.jpg`));
    const size = sizeTable[tier][shape];
    const key = `videos/seed-${index + 1}.mp4`;
    if ((await ctx.media.size(key)) === null) {
      const stored = await ctx.media.bytes(picture.url.slice("/media/".length));
      const video = await renderVideo({
        picture: await cutOut(stored, centreCrop(picture, size), size),
        prompt,
        negativePrompt: "",
        seed: index + 1,
        ...size,
        numFrames,
        fps,
        steps: 28,
        guidanceScale: 6,
      });
      await ctx.media.put(key, video, "video/mp4");
    }
    const bytes = await ctx.media.bytes(key);
    const facts = await probeVideo(bytes);
    scenes.push({ imageId, shape, ...size, numFrames, fps, video: { key, bytes: bytes.length, ...facts } });
  }
  return scenes;
}
