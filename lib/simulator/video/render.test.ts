import { describe, expect, it } from "vitest";

import { listBoxes, readMp4 } from "./read-mp4";
import { renderVideo, type RenderRequest } from "./render";
import { makeSamplePicture } from "./sample-picture";

const picture = await makeSamplePicture(400, 300);
const request: RenderRequest = {
  picture,
  prompt: "The camera pans left",
  negativePrompt: "",
  seed: 11,
  width: 320,
  height: 192,
  numFrames: 9,
  fps: 24,
  steps: 28,
  guidanceScale: 6,
};
const render = (changes: Partial<RenderRequest> = {}) => renderVideo({ ...request, ...changes });

describe("the same request", () => {
  it("gives the same bytes", async () => {
    expect(Buffer.compare(await render(), await render())).toBe(0);
  });

  it("gives the same first frame and then another video for another seed", async () => {
    const [one, other] = [readMp4(await render()), readMp4(await render({ seed: 12 }))];
    expect(one.frames[0]).toEqual(other.frames[0]);
    expect(one.frames[8]).not.toEqual(other.frames[8]);
  });

  it.each<[string, Partial<RenderRequest>]>([
    ["steps", { steps: 4 }],
    ["guidance", { guidanceScale: 14 }],
    ["words", { prompt: "Snow falls" }],
    ["words to avoid", { negativePrompt: "shaky" }],
  ])("keeps its first frame when only the %s change", async (_, changes) => {
    const [one, other] = [readMp4(await render()), readMp4(await render(changes))];
    expect(one.frames[0]).toEqual(other.frames[0]);
    expect(one.frames.slice(1)).not.toEqual(other.frames.slice(1));
  });

  it("ignores the negative prompt up to guidance 1", async () => {
    const [one, other] = [
      render({ guidanceScale: 1 }),
      render({ guidanceScale: 1, negativePrompt: "shaky" }),
    ];
    expect(Buffer.compare(await one, await other)).toBe(0);
  });
});

describe("rendering", () => {
  it("returns a file with all frames that starts with its index", async () => {
    const file = await render();
    expect(listBoxes(file).map((box) => box.type)).toEqual(["ftyp", "moov", "mdat"]);
    expect(readMp4(file).frames).toHaveLength(9);
  });

  it("reports progress from 0 to 1 without going back", async () => {
    const heard: number[] = [];
    await renderVideo({ ...request, numFrames: 25 }, { onProgress: (fraction) => heard.push(fraction) });
    expect(heard[0]).toBe(0);
    expect(heard.at(-1)).toBe(1);
    expect(heard.length).toBeGreaterThan(6);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  });

  it("stops when it is told to", async () => {
    const abort = new AbortController();
    const rendering = renderVideo(
      { ...request, numFrames: 189, width: 832, height: 480 },
      { signal: abort.signal, onProgress: (fraction) => fraction > 0 && abort.abort() },
    );
    await expect(rendering).rejects.toMatchObject({ name: "AbortError" });
  });

  it("does not begin when it was told to stop before", async () => {
    await expect(renderVideo(request, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
  });

  it("rejects what is not a picture, and sizes that no frame can have", async () => {
    await expect(render({ picture: new Uint8Array(20) })).rejects.toThrow(/image/);
    await expect(render({ width: 321 })).rejects.toThrow(RangeError);
    await expect(render({ fps: 23.976 })).rejects.toThrow(RangeError);
  });
});
