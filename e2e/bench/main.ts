import { type Browser, chromium, type Page } from "@playwright/test";

import { browserArgs, findBrowser } from "../browser";
import buildOnce from "../build-once";
import { makeVideos } from "../made-videos";
import { startProcess } from "../processes";
import { StudioServer } from "../studio-server";
import { startBareApp } from "./bare-app";
import { completedToFrameMs } from "./first-frame";
import { comparePaint, scriptBytes } from "./first-load";
import { measureLibrary } from "./library";
import { type Device, lighthouse } from "./lighthouse";
import { compareProxies } from "./proxy-calls";
import { type Line, table } from "./report";
import { measureReview } from "./review";
import { scrollThrough } from "./scroll";
import { measureSignedIn } from "./signed-in";
import { uploadBytes } from "./upload";

const startMs = 30_000;
const kilobyte = 1024;

interface Places {
  browser: Browser;
  ours: string;
  bare: string;
  simulator: string;
}

async function onPage<T>(browser: Browser, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    return await act(await context.newPage());
  } finally {
    await context.close();
  }
}

async function firstLoad({ browser, ours, bare }: Places): Promise<Line[]> {
  const figure = (await scriptBytes(browser, `${ours}/`)) / kilobyte;
  const reference = (await scriptBytes(browser, `${bare}/`)) / kilobyte;
  return [
    {
      what: "first-load JavaScript, compressed",
      figure,
      unit: "KB",
      reference,
      aim: "1.5 times, a defect above 1.8",
      met: figure <= reference * 1.5,
    },
  ];
}

async function paint({ browser, ours, bare }: Places): Promise<Line[]> {
  const seen = await comparePaint(browser, `${ours}/`, `${bare}/`);
  return [
    {
      what: "largest contentful paint, processor slowed 4 times",
      figure: seen.ours.lcpMs,
      unit: "ms",
      reference: seen.bare.lcpMs,
      aim: "under 2500 ms",
      met: seen.ours.lcpMs < 2500,
    },
    {
      what: "total blocking time, processor slowed 4 times",
      figure: seen.ours.blockingMs,
      unit: "ms",
      reference: seen.bare.blockingMs,
      aim: "at most 200 ms more",
      met: seen.ours.blockingMs <= seen.bare.blockingMs + 200,
    },
  ];
}

async function proxies({ ours, bare }: Places): Promise<Line[]> {
  const { readP50, readP99, submitP50 } = await compareProxies(ours, bare);
  const line = (what: string, pair: { ours: number; bare: number }, aim: string, met: boolean): Line => ({
    what,
    figure: pair.ours,
    unit: "ms",
    reference: pair.bare,
    aim,
    met,
  });
  return [
    line("status through the proxy, p50", readP50, "1.3 times", readP50.ours <= readP50.bare * 1.3),
    line("status through the proxy, p99", readP99, "1.3 times", readP99.ours <= readP99.bare * 1.3),
    line("submit, p50", submitP50, "15 ms more", submitP50.ours <= submitP50.bare + 15),
  ];
}

async function video({ browser, ours, simulator }: Places): Promise<Line[]> {
  const figure = await onPage(browser, (page) => completedToFrameMs(page, ours, simulator));
  return [
    {
      what: "fal's COMPLETED to the first painted frame, median",
      figure,
      unit: "ms",
      reference: null,
      aim: "under 300 ms",
      met: figure < 300,
    },
  ];
}

async function upload({ browser, ours }: Places): Promise<Line[]> {
  const { file, sent } = await onPage(browser, (page) => uploadBytes(page, ours));
  return [
    {
      what: "upload of a 16-megapixel photograph",
      figure: sent / kilobyte,
      unit: "KB",
      reference: file / kilobyte,
      aim: "at most half, never over 1536 KB",
      met: sent <= file / 2 && sent <= 1536 * kilobyte,
    },
  ];
}

/** The pages one looks at, with something on them. */
async function pagesWithContent(origin: string): Promise<Record<string, string>> {
  const [first, second] = await makeVideos(origin, [{}, { seed: 2 }]);
  if (!first || !second) throw new Error("no videos were made to look at");
  return {
    "/": "/",
    "/library": "/library",
    "/generations": `/generations/${first.id}`,
    "/compare": `/compare?id=${first.id}&id=${second.id}`,
    "/spend": "/spend",
  };
}

async function scores({ ours }: Places): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [page, address] of Object.entries(await pagesWithContent(ours))) {
    for (const device of ["desktop", "mobile"] satisfies Device[]) {
      const seen = await lighthouse(ours + address, device);
      for (const [name, figure] of Object.entries(seen)) {
        const least = name === "performance" ? 95 : 100;
        lines.push({
          what: `Lighthouse ${name}, ${page}, ${device}`,
          figure,
          unit: "points",
          reference: null,
          aim: least === 100 ? "100" : `at least ${least}`,
          met: figure >= least,
        });
      }
    }
  }
  return lines;
}

async function scroll({ browser }: Places): Promise<Line[]> {
  const { library, empty, early, late } = await scrollThrough(browser);
  const frame = (what: string, figure: number, reference: number, times: number): Line => ({
    what: `scroll through 5000 cards, a frame, ${what}`,
    figure,
    unit: "ms",
    reference,
    aim: `${times} times an empty page`,
    met: figure <= reference * times,
  });
  const flat = (what: string, unit: Line["unit"], figure: number, reference: number): Line => ({
    what: `${what} after 5000 cards, beside 1000`,
    figure,
    unit,
    reference,
    aim: "flat: 1.5 times",
    met: figure <= reference * 1.5,
  });
  return [
    frame("p50", library.p50, empty.p50, 1.2),
    frame("p95", library.p95, empty.p95, 2),
    flat("JS heap", "KB", late.heapBytes / kilobyte, early.heapBytes / kilobyte),
    flat("DOM nodes", "nodes", late.nodes, early.nodes),
  ];
}

const parts = { "first-load": firstLoad, paint, video, upload, proxies };
/** Only when named: one is fetched from the registry, the others take minutes. */
const partsOnRequest = { lighthouse: scores, scroll };
/** Only when named too, without a browser and with studios of their own, if any. */
const partsAlone = { library: measureLibrary, people: measureSignedIn, review: measureReview };

async function measure<Given>(
  chosen: Record<string, (given: Given) => Promise<Line[]>>,
  given: Given,
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [name, part] of Object.entries(chosen)) {
    console.info(`Measuring ${name}.`);
    lines.push(...(await part(given)));
  }
  return lines;
}

const named = <Part>(all: Record<string, Part>, names: readonly string[]): Record<string, Part> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));

async function measureStudio(chosen: Record<string, (places: Places) => Promise<Line[]>>): Promise<Line[]> {
  await buildOnce();
  const cleanUp: (() => Promise<unknown>)[] = [];
  try {
    const fal = startProcess(["--conditions=react-server", "lib/simulator/main.ts", "--port", "0"]);
    cleanUp.push(() => fal.kill());
    const [, simulator = ""] = await fal.seen(/simulator on (http:\S+)/, startMs);
    console.info("Building the bare page beside it.");
    const bare = await startBareApp(simulator);
    cleanUp.push(() => bare.stop());
    const studio = await StudioServer.start({ FAL_KEY: "test:key", FAL_ORIGIN: simulator });
    cleanUp.push(() => studio.dispose());
    const executablePath = findBrowser();
    const browser = await chromium.launch({
      args: browserArgs,
      ...(executablePath ? { executablePath } : {}),
    });
    cleanUp.push(() => browser.close());
    return await measure(chosen, { browser, ours: studio.origin, bare: bare.origin, simulator });
  } finally {
    for (const end of cleanUp.toReversed()) await end().catch(() => undefined);
  }
}

/** `npm run bench`, or `npm run bench -- paint lighthouse` for some of it. */
async function main(): Promise<void> {
  const names = process.argv.slice(2);
  const inStudio = names.length > 0 ? named({ ...parts, ...partsOnRequest }, names) : parts;
  const lines = await measure(named(partsAlone, names), undefined);
  if (Object.keys(inStudio).length > 0) lines.push(...(await measureStudio(inStudio)));
  console.info(`\n${table(lines)}`);
}

await main();
