import { expect, type Page } from "@playwright/test";

import { PlaygroundPage } from "../playground-page";
import { median } from "./statistics";

const videos = 5;

/** Notes when each video of the page first paints a frame, by the clock that the simulator has too. */
function watchFrames(): void {
  const painted: number[] = [];
  const known = new WeakSet<HTMLVideoElement>();
  Object.assign(window, { framesPainted: painted });
  new MutationObserver(() => {
    for (const video of document.querySelectorAll("video")) {
      if (known.has(video)) continue;
      known.add(video);
      video.requestVideoFrameCallback((now) => painted.push(performance.timeOrigin + now));
    }
  }).observe(document, { childList: true, subtree: true });
}

const firstSince = (page: Page, since: number) =>
  page.evaluate(
    (from) =>
      (window as unknown as { framesPainted: number[] }).framesPainted.find((at) => at > from) ?? null,
    since,
  );

async function completedAt(simulator: string, requestId: string): Promise<number> {
  const response = await fetch(`${simulator}/_simulator/jobs`);
  const { jobs } = (await response.json()) as {
    jobs: { requestId: string; completedAt: string | null }[];
  };
  const at = jobs.find((job) => job.requestId === requestId)?.completedAt;
  if (!at) throw new Error(`The simulator has not completed ${requestId}.`);
  return Date.parse(at);
}

/** From the simulator's COMPLETED to a painted frame on the page, the middle of several videos. */
export async function completedToFrameMs(page: Page, origin: string, simulator: string): Promise<number> {
  await page.addInitScript(watchFrames);
  const playground = new PlaygroundPage(page);
  await playground.open(origin);
  await playground.addPicture("public/samples/stream.jpg");
  await playground.openAdvanced();
  await playground.field("num_frames").fill("21");
  await playground.field("image_size.width").fill("320");
  await playground.field("image_size.height").fill("192");
  const waits: number[] = [];
  for (let index = 0; index < videos; index += 1) {
    await playground.prompt.fill(`The water runs over the stones, take ${index}.`);
    const began = Date.now();
    const card = await playground.start();
    await expect(card).toHaveAttribute("data-status", "completed", { timeout: 60_000 });
    await expect.poll(() => firstSince(page, began), { timeout: 15_000 }).not.toBeNull();
    const id = (await card.getAttribute("data-generation")) ?? "";
    const { requestId } = (await (await fetch(`${origin}/api/generations/${id}`)).json()) as {
      requestId: string;
    };
    waits.push(((await firstSince(page, began)) ?? 0) - (await completedAt(simulator, requestId)));
  }
  return median(waits);
}
