import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { AxeBuilder } from "@axe-core/playwright";
import {
  expect,
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "@playwright/test";

import { make, shelf } from "./library-page";
import { type Member, setUp } from "./people";
import { startProcess, type Environment, type RunningProcess } from "./processes";
import { StudioServer } from "./studio-server";

export { expect, type Page };

/** Servers of the test's own; they end with the test. */
interface Studio {
  start(env?: Environment): Promise<StudioServer>;
}

/** fal on this machine, for FAL_ORIGIN. It ends with the test. */
interface Simulator {
  start(args?: string[]): Promise<RunningSimulator>;
}

interface RunningSimulator extends RunningProcess {
  origin: string;
}

const simulatorStartMs = 30_000;

/** For a file whose tests share one; whoever starts it ends it. */
export async function startSimulator(args: string[] = []): Promise<RunningSimulator> {
  const given = args.includes("--port") ? args : ["--port", "0", ...args];
  const running = startProcess(["--conditions=react-server", "lib/simulator/main.ts", ...given]);
  const [, origin = ""] = await running.seen(/simulator on (http:\S+)/, simulatorStartMs);
  return { ...running, origin };
}

/** Errors in the browser's console fail the test, unless it says beforehand that it expects them. So does whatever
 * breaks the page's security policy, seen or unseen. */
interface Noise {
  allow(pattern: RegExp): void;
  /** Watches a context that the test made itself, and closes it at the end. */
  watch(context: BrowserContext): void;
}

interface TestFixtures {
  studio: Studio;
  simulator: Simulator;
  noise: Noise;
  /** Opens a page in a browser of somebody else's. It closes with the test. */
  elsewhere(options?: BrowserContextOptions): Promise<Page>;
}

/** A studio with an owner, behind a proxy of this machine. */
interface Team {
  server: StudioServer;
  origin: string;
  owner: Member;
}

/** For all tests that do not ask for their own: what one makes there others see, and nobody takes what is theirs. */
interface WorkerFixtures {
  /** `page.goto("/")` opens it. */
  demo: StudioServer;
  /** With the shelf of `library-page.ts`, on which each test leaves what it found. */
  stocked: StudioServer;
  /** Whoever a test needs joins it, under a name that no other test gives. */
  team: Team;
}

/** A violation that some code catches leaves nothing in the console by itself. */
function reportViolations(): void {
  addEventListener(
    "securitypolicyviolation",
    ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      console.error(`policy: ${effectiveDirective} refused ${blockedURI} (${sourceFile}:${lineNumber})`);
    },
  );
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  demo: [
    async ({}, provide) => {
      const server = await StudioServer.start();
      await provide(server);
      await server.dispose();
    },
    { scope: "worker", timeout: 120_000 },
  ],

  stocked: [
    async ({}, provide) => {
      const server = await StudioServer.start();
      await make(server.origin, shelf);
      await provide(server);
      await server.dispose();
    },
    { scope: "worker", timeout: 180_000 },
  ],

  team: [
    async ({}, provide) => {
      const server = await StudioServer.start({ TRUSTED_PROXIES: "loopback" });
      const { origin } = server;
      await provide({ server, origin, owner: await setUp(origin) });
      await server.dispose();
    },
    { scope: "worker", timeout: 120_000 },
  ],

  baseURL: async ({ demo }, provide) => provide(demo.origin),

  studio: async ({}, provide) => {
    const servers: StudioServer[] = [];
    await provide({
      start: async (env) => {
        const server = await StudioServer.start(env);
        servers.push(server);
        return server;
      },
    });
    await Promise.all(servers.map((server) => server.dispose()));
  },

  simulator: async ({}, provide) => {
    const running: RunningProcess[] = [];
    await provide({
      start: async (args) => {
        const simulator = await startSimulator(args);
        running.push(simulator);
        return simulator;
      },
    });
    await Promise.all(running.map((each) => each.kill()));
  },

  // The servers are named so that they go after the pages: one whose server dies complains.
  noise: async ({ studio: _studio, simulator: _simulator }, provide) => {
    const allowed: RegExp[] = [];
    const heard: string[] = [];
    const watched = new Set<BrowserContext>();
    await provide({
      allow: (pattern) => void allowed.push(pattern),
      watch: (context) => {
        watched.add(context);
        void context.addInitScript(reportViolations);
        context.on("console", (message) => {
          if (message.type() !== "error") return;
          heard.push(`console.error: ${message.text()} (${message.location().url})`);
        });
        context.on("weberror", (error) => {
          heard.push(`uncaught: ${error.error().stack ?? error.error().message}`);
        });
      },
    });
    for (const context of watched) await context.close();
    const unexpected = heard.filter((line) => !allowed.some((pattern) => pattern.test(line)));
    expect(unexpected, "nothing may go wrong in the browser unseen").toEqual([]);
  },

  elsewhere: async ({ browser, noise }, provide) =>
    provide(async (options) => {
      const context = await browser.newContext(options);
      noise.watch(context);
      return context.newPage();
    }),

  context: async ({ noise, context }, provide) => {
    noise.watch(context);
    await provide(context);
  },
});

/** How a page begins that is shown, or says why it is not. */
export const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** Waits for what fades and slides to arrive; what moves for ever is left alone. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document
      .getAnimations()
      .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
    await Promise.allSettled(passing.map((animation) => animation.finished));
  });
}

/** No rule of axe is broken on the page as it now stands. */
export async function expectAccessible(page: Page): Promise<void> {
  await settle(page);
  // Our pages hold no frames, for which alone axe would open a page of its own to gather what it found in each.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  const broken = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.target.join(" ")).join("\n  ")}`,
  );
  expect(broken, "accessibility").toEqual([]);
}

const screens = fileURLToPath(new URL("../test-results/screens", import.meta.url));
const widths = [390, 768, 1440];
const colourSchemes = ["dark", "light"] as const;

interface Look {
  width: number;
  colorScheme: (typeof colourSchemes)[number];
}

const everyLook: readonly Look[] = widths.flatMap((width) =>
  colourSchemes.map((colorScheme) => ({ width, colorScheme })),
);
const fewLooks: readonly Look[] = [
  { width: 390, colorScheme: "dark" },
  { width: 1440, colorScheme: "light" },
];

/** The page in one look after another; it is left as it was. */
async function inLooks(
  page: Page,
  looks: readonly Look[],
  act: (look: Look) => Promise<unknown>,
): Promise<void> {
  const before = page.viewportSize();
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: width < 700 ? 844 : 900 });
    await page.emulateMedia({ colorScheme });
    await settle(page);
    await act({ width, colorScheme });
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}

/** No rule of axe is broken on a phone and a wide screen; at every width, dark and light, in `npm run test:long`. */
export async function expectAccessibleLooks(page: Page): Promise<void> {
  await inLooks(page, process.env.LONG ? everyLook : fewLooks, () => expectAccessible(page));
}

/**
 * Pictures of the whole page for people to look at, of every look. They prove nothing by themselves and take long, so
 * they are made when asked for: `SCREENS=1 npm run e2e`.
 */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENS) return;
  await inLooks(page, everyLook, async ({ width, colorScheme }) => {
    const file = path.join(screens, `${name}-${width}-${colorScheme}.png`);
    rmSync(file, { force: true });
    await page.screenshot({ path: file, fullPage: true, animations: "disabled" });
  });
}
