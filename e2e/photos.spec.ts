import { samples } from "@/lib/domain/samples";

import { expect, test } from "./fixtures";
import { expectPlaying, idOf, PlaygroundPage } from "./playground-page";

interface Made {
  video: { numFrames: number; fps: number; durationSeconds: number };
  cost: { reservedMicros: number; settledMicros: number };
  requestId: string;
}

const made = async (origin: string, id: string) =>
  (await (await fetch(`${origin}/api/generations/${id}`)).json()) as Made;

/** The size of 480p nearest to each photograph's shape, from NVIDIA's table. */
const sizes: Record<string, [number, number]> = {
  dandelion: [832, 480],
  mountains: [736, 544],
  dogs: [544, 736],
  stream: [736, 544],
  sunset: [736, 544],
};

const pageWidths = [1440, 390, 768, 1440, 390];

for (const [index, { id: name, src, prompt }] of samples.entries()) {
  const pageWidth = pageWidths[index] ?? 1440;
  test(`the photograph of ${name} becomes a video that plays, in three actions at ${pageWidth} pixels`, async ({
    page,
    demo,
  }) => {
    await page.setViewportSize({ width: pageWidth, height: 900 });
    const playground = new PlaygroundPage(page);
    await playground.open();
    await playground.addPicture(`public${src}`);
    await playground.prompt.fill(prompt);
    await expect(playground.cost).toHaveText("$0.40");
    const card = await playground.start(); // the third action: Generate
    const playing = await expectPlaying(card);
    const [width, height] = sizes[name] ?? [];
    expect(playing).toMatchObject({ width, height, muted: true, loop: true, source: demo.origin });
    expect(playing.duration).toBeCloseTo(189 / 24, 2);
    const { video, cost } = await made(demo.origin, await idOf(card));
    expect(video).toMatchObject({ numFrames: 189, fps: 24 });
    expect(cost).toEqual({ reservedMicros: 400_000, settledMicros: 400_000 });
    await expect(card.getByRole("link", { name: "Download" })).toHaveAttribute("download");
  });
}

test(
  "with a key, the five photographs go the same way over fal's protocol on HTTP",
  { tag: "@long" },
  async ({ page, simulator, studio }) => {
    test.setTimeout(180_000);
    const fal = await simulator.start();
    const live = await studio.start({ FAL_KEY: "x", FAL_ORIGIN: fal.origin });
    const playground = new PlaygroundPage(page);
    await playground.open(live.origin);
    const rates = [24, 12, 30, 8, 60];
    for (const [index, { src, prompt }] of samples.entries()) {
      await playground.addPicture(`public${src}`);
      await playground.prompt.fill(prompt);
      await page.getByRole("radio", { name: /Draft/ }).check({ force: true });
      await playground.openAdvanced();
      const fps = rates[index] ?? 24;
      await playground.field("fps").fill(String(fps));
      await playground.field("num_frames").fill("62");
      const card = await playground.start();
      const { duration, source } = await expectPlaying(card);
      expect(source).toBe(live.origin);
      expect(duration).toBeCloseTo(61 / fps, 2);
      const { video, cost, requestId } = await made(live.origin, await idOf(card));
      expect(video).toMatchObject({ numFrames: 61, fps });
      const ledger = (await (await fetch(`${fal.origin}/_simulator/ledger`)).json()) as {
        entries: Record<string, unknown>[];
      };
      const billed = ledger.entries.filter((entry) => JSON.stringify(entry).includes(requestId));
      expect(billed, "billed once").toHaveLength(1);
      expect(Object.values(billed[0] ?? {})).toContain(cost.settledMicros);
      expect(cost.settledMicros).toBe(50_000 * Math.ceil(62 / fps));
    }
    expect((await (await fetch(`${live.origin}/api/health`)).json()) as unknown).toEqual({
      status: "ok",
      mode: "live",
    });
  },
);
