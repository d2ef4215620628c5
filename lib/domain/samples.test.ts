import { readFile, stat } from "node:fs/promises";

import sharp from "sharp";
import { describe, expect, it } from "vitest";

import { ModelInput } from "./model-input";
import { samples } from "./samples";

describe.each(samples)("sample $id", (sample) => {
  it("has the file, the size and the thumbnail it names, each small", async () => {
    const file = `public${sample.src}`;
    const { width, height } = await sharp(await readFile(file)).metadata();
    expect({ width, height }).toEqual({ width: sample.width, height: sample.height });
    expect((await stat(file)).size).toBeLessThan(300_000);
    const thumb = await sharp(await readFile(`public${sample.thumb}`)).metadata();
    expect([thumb.format, Math.max(thumb.width, thumb.height)]).toEqual(["webp", 160]);
  });

  it("is credited beside the files", async () => {
    const credits = await readFile("public/samples/CREDITS.md", "utf8");
    const line = credits.split("\n").find((each) => each.includes(`${sample.id}.jpg`));
    expect(line).toContain(sample.credit);
    expect(line).toContain(sample.licence);
  });

  it("has a prompt that the model takes", () => {
    const input = ModelInput.safeParse({ prompt: sample.prompt, image_url: sample.src });
    expect(input.success).toBe(true);
    expect(sample.prompt).not.toContain("\n");
  });
});
