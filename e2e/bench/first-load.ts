import type { Browser } from "@playwright/test";

import { median } from "./statistics";

const quietMs = 1500;
const slowdown = 4;
const runs = 5;

/** The compressed bytes of all scripts that a page loads before anyone touches it. */
export async function scriptBytes(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() !== "script") return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(quietMs);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return bytes;
}

export interface Paint {
  lcpMs: number;
  blockingMs: number;
}

/** The part of each long task beyond 50 ms counts as blocking; a lab's sum from the first paint to quiet. */
async function paintOnce(browser: Browser, url: string): Promise<Paint> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.addInitScript(() => {
    const seen = { lcpMs: 0, blockingMs: 0 };
    Object.assign(window, { paintSeen: seen });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.lcpMs = startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.blockingMs += Math.max(0, duration - 50);
    }).observe({ type: "longtask", buffered: true });
  });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(quietMs * 1.5);
  const paint = await page.evaluate(() => (window as unknown as { paintSeen: Paint }).paintSeen);
  await context.close();
  return paint;
}

/** Both pages by turns, so that a busy moment of the machine falls on both. */
export async function comparePaint(browser: Browser, ours: string, bare: string) {
  const seen: Record<"ours" | "bare", Paint[]> = { ours: [], bare: [] };
  await paintOnce(browser, bare);
  await paintOnce(browser, ours);
  for (let run = 0; run < runs; run += 1) {
    seen.bare.push(await paintOnce(browser, bare));
    seen.ours.push(await paintOnce(browser, ours));
  }
  const middle = (paints: Paint[]): Paint => ({
    lcpMs: median(paints.map(({ lcpMs }) => lcpMs)),
    blockingMs: median(paints.map(({ blockingMs }) => blockingMs)),
  });
  return { ours: middle(seen.ours), bare: middle(seen.bare) };
}
