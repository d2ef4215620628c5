import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Browser, CDPSession, Page } from "@playwright/test";

import { runToEnd } from "../processes";
import { StudioServer } from "../studio-server";
import { percentile } from "./statistics";

const cards = 5000;
const early = 1000;
/** Three screens a second: faster than anyone reads. */
const pxPerSecond = 3000;
const seedMs = 5 * 60_000;

interface Frames {
  p50: number;
  p95: number;
}

interface Held {
  heapBytes: number;
  nodes: number;
}

export interface ScrollSeen {
  library: Frames;
  /** The same way down a page of the same height with nothing on it. */
  empty: Frames;
  early: Held;
  late: Held;
}

interface Descent {
  frameMs: number[];
  /** How far down it came. */
  end: number;
}

/** Scrolls at a steady speed until a card of this number is in the page, or down to a height. */
function descend(page: Page, until: { card: number } | { height: number }): Promise<Descent> {
  return page.evaluate(
    ({ goal, speed }) =>
      new Promise<Descent>((resolve) => {
        const frameMs: number[] = [];
        let before = performance.now();
        const isThere = () =>
          "height" in goal
            ? window.scrollY + window.innerHeight >= goal.height - 1
            : Number(
                [...document.querySelectorAll("article[aria-posinset]")]
                  .at(-1)
                  ?.getAttribute("aria-posinset"),
              ) >= goal.card;
        const step = (now: number) => {
          frameMs.push(now - before);
          window.scrollBy({ top: (speed * (now - before)) / 1000, behavior: "instant" });
          before = now;
          if (isThere()) resolve({ frameMs, end: window.scrollY + window.innerHeight });
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    { goal: until, speed: pxPerSecond },
  );
}

async function held(session: CDPSession): Promise<Held> {
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return { heapBytes: metric("JSHeapUsedSize"), nodes: metric("Nodes") };
}

const framesOf = (frameMs: readonly number[]): Frames => ({
  p50: percentile(frameMs, 0.5),
  p95: percentile(frameMs, 0.95),
});

async function throughLibrary(page: Page, origin: string) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await page.goto(`${origin}/library`, { waitUntil: "load" });
  await page.locator("article[data-generation]").first().waitFor();
  const first = await descend(page, { card: early });
  const atEarly = await held(session);
  const rest = await descend(page, { card: cards });
  const late = await held(session);
  return { frameMs: [...first.frameMs, ...rest.frameMs], end: rest.end, early: atEarly, late };
}

async function throughNothing(page: Page, height: number): Promise<Frames> {
  await page.goto("about:blank");
  await page.setContent(`<div style="height: ${height}px"></div>`);
  return framesOf((await descend(page, { height })).frameMs);
}

/** The library of a studio that holds more than 5,000 generations. */
async function scrollLibrary(browser: Browser, origin: string): Promise<ScrollSeen> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  // tsx names the functions inside of what is handed to the page by a helper that the page does not have.
  await context.addInitScript("globalThis.__name = (named) => named");
  try {
    const { frameMs, end, ...memory } = await throughLibrary(await context.newPage(), origin);
    const empty = await throughNothing(await context.newPage(), end);
    return { library: framesOf(frameMs), empty, ...memory };
  } finally {
    await context.close();
  }
}

/** A library of 5,000 generations, scrolled through at a steady speed. */
export async function scrollThrough(browser: Browser): Promise<ScrollSeen> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "firstframe-bench-"));
  await runToEnd(
    ["--conditions=react-server", "lib/seed/main.ts", "--generations", String(cards + 500)],
    seedMs,
    { DATA_DIR: dataDir },
  );
  const server = await StudioServer.start({ DATA_DIR: dataDir });
  try {
    return await scrollLibrary(browser, server.origin);
  } finally {
    await server.dispose();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
