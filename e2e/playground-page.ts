import { expect, type Locator, type Page } from "@playwright/test";

import type { Generation } from "@/lib/domain/generation";

/** What a person does on the playground. */
export class PlaygroundPage {
  readonly page: Page;
  readonly prompt: Locator;
  readonly generate: Locator;
  readonly cost: Locator;

  constructor(page: Page) {
    this.page = page;
    this.prompt = page.locator('textarea[name="prompt"]');
    this.generate = page.getByRole("button", { name: /^Generate/ });
    this.cost = page.locator('output[name="cost"]');
  }

  async open(origin = ""): Promise<void> {
    await this.page.goto(`${origin}/`);
    await expect(this.prompt).toBeEditable();
  }

  async addPicture(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('input[type="file"][name="image"]').setInputFiles(file);
  }

  async openAdvanced(): Promise<void> {
    const button = this.page.getByRole("button", { name: "Advanced settings" });
    if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
  }

  /** A short video at the smallest size. */
  async small(frames = 29): Promise<void> {
    await this.openAdvanced();
    await this.field("num_frames").fill(String(frames));
    await this.field("image_size.width").fill("320");
    await this.field("image_size.height").fill("192");
  }

  /** Opens it and fills in all that such a video needs. */
  async ready(origin: string, prompt: string, picture = "public/samples/mountains.jpg"): Promise<void> {
    await this.open(origin);
    await this.addPicture(picture);
    await this.prompt.fill(prompt);
    await this.small();
  }

  field(name: string): Locator {
    return this.page.locator(`[name="${name}"]`);
  }

  /** Presses Generate and answers the new generation's card. */
  async start(): Promise<Locator> {
    const before = await this.ids();
    await expect(this.generate).toBeEnabled({ timeout: 20_000 });
    await this.generate.click();
    await expect.poll(async () => (await this.ids()).length).toBe(before.length + 1);
    const [id] = (await this.ids()).filter((each) => !before.includes(each));
    return this.card(id ?? "");
  }

  card(id: string): Locator {
    return this.page.locator(`article[data-generation="${id}"]`);
  }

  ids(): Promise<string[]> {
    return this.page
      .locator("article[data-generation]")
      .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-generation") ?? ""));
  }
}

/** What the studio tells programs of a generation. */
export async function readGeneration(origin: string, id: string): Promise<Generation> {
  return (await (await fetch(`${origin}/api/generations/${id}`)).json()) as Generation;
}

export async function idOf(card: Locator): Promise<string> {
  return (await card.getAttribute("data-generation")) ?? "";
}

/** Waits for the video and sees that it plays: its clock moves. Answers what the browser says of it. */
export async function expectPlaying(card: Locator, timeout = 60_000) {
  await expect(card).toHaveAttribute("data-status", "completed", { timeout });
  const video = card.locator("video");
  await expect(video).toHaveAttribute("playsinline", "");
  return video.evaluate(async (element) => {
    const player = element as HTMLVideoElement;
    if (player.paused) await player.play();
    const from = player.currentTime;
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("the video does not move")), 15_000);
      player.addEventListener("timeupdate", () => {
        if (Math.abs(player.currentTime - from) < 0.2) return;
        clearTimeout(late);
        resolve();
      });
    });
    const { videoWidth: width, videoHeight: height, duration, muted, loop, currentSrc } = player;
    return { width, height, duration, muted, loop, source: new URL(currentSrc).origin };
  });
}
