import { expect, type Locator, type Page } from "@playwright/test";

import type { Generation } from "@/lib/domain/generation";
import { markArea } from "@/lib/simulator/video/mark";

import { createMarkReader } from "./frame-sampler";

const size = { width: 320, height: 192 };
const readMark = createMarkReader(size);

interface Seen {
  /** As the page says. */
  shown: number;
  /** Luma of the corner with the burnt-in number. */
  mark: number[];
}

/** What a person does with the player of a generation's page, and what both the page and the picture say. */
export class PlayerPage {
  readonly page: Page;
  readonly player: Locator;
  readonly slider: Locator;
  readonly number: Locator;
  readonly video: Locator;

  constructor(page: Page) {
    this.page = page;
    this.player = page.getByRole("region", { name: "Player" });
    this.slider = this.player.getByRole("slider", { name: "Frame" });
    this.number = this.player.locator("[data-frame]");
    this.video = page.locator("main video");
  }

  async open(origin: string, { id }: Pick<Generation, "id">, query = ""): Promise<void> {
    await this.page.goto(`${origin}/generations/${id}${query}`);
    await expect(this.player).toBeVisible();
    await this.video.evaluate(async (element) => {
      const video = element as HTMLVideoElement;
      while (video.readyState < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    });
  }

  button(name: string | RegExp): Locator {
    return this.player.getByRole("button", { name, exact: true });
  }

  /** The number on the page and the picture beside it, at one moment of the screen, once the page says what is meant. */
  async #look(when: { frame: number } | "now"): Promise<Seen> {
    return this.page.evaluate(
      async ([wanted, area]) => {
        const video = document.querySelector("main video") as HTMLVideoElement;
        const number = document.querySelector("[data-frame]") as HTMLElement;
        const read = () => Number(number.dataset["frame"]);
        const deadline = performance.now() + 5000;
        const screen = () => new Promise((resolve) => requestAnimationFrame(resolve));
        await screen();
        const met = () => wanted === null || read() === wanted;
        while (!met()) {
          if (performance.now() > deadline) throw new Error(`shows ${read()}, never ${wanted}`);
          await screen();
        }
        const canvas = document.createElement("canvas");
        const { left, top, width, height } = area;
        [canvas.width, canvas.height] = [width, height];
        const pen = canvas.getContext("2d", { willReadFrequently: true });
        pen?.drawImage(video, left, top, width, height, 0, 0, width, height);
        const { data } = pen?.getImageData(0, 0, width, height) ?? { data: new Uint8ClampedArray() };
        const mark = Array.from({ length: width * height }, (_, index) => data[index * 4 + 1] ?? 0);
        return { shown: read(), mark };
      },
      [when === "now" ? null : when.frame, markArea(188, size.width, size.height)] as const,
    );
  }

  /** Waits until the page says this frame, and reads at that moment which one the picture is. */
  async pictureOnce(frame: number): Promise<number> {
    return readMark((await this.#look({ frame })).mark);
  }

  /** What the page says and what the picture is, right now. */
  async present(): Promise<{ shown: number; picture: number }> {
    const { shown, mark } = await this.#look("now");
    return { shown, picture: readMark(mark) };
  }

  /** Until the video stands still and nothing is on its way. */
  async still(): Promise<void> {
    await this.video.evaluate(async (element) => {
      const video = element as HTMLVideoElement;
      const number = document.querySelector("[data-frame]") as HTMLElement;
      let since = performance.now();
      let before = "";
      while (performance.now() - since < 400) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = `${video.paused} ${video.seeking} ${number.dataset["frame"]}`;
        if (now === before && video.paused && !video.seeking) continue;
        before = now;
        since = performance.now();
      }
    });
  }

  /** Presses where a frame has its part of the timeline. */
  async press(frame: number, numFrames: number): Promise<void> {
    const box = (await this.slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await this.page.mouse.click(box.x + ((frame + 0.5) / numFrames) * box.width, box.y + box.height / 2);
  }
}
