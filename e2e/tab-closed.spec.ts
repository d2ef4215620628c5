import { expect, test } from "./fixtures";
import { SimulatorControl } from "./long/simulator-control";
import { StudioClient } from "./long/studio-client";
import { expectPlaying, idOf, PlaygroundPage } from "./playground-page";

const picture = "public/samples/stream.jpg";
const small = { num_frames: "13", "image_size.width": "320", "image_size.height": "192" };
const waitMs = 20_000;

interface Scene {
  playground: PlaygroundPage;
  fal: SimulatorControl;
  studio: StudioClient;
}

/** A moment between click and video: how to get there, and the id of the generation if there is one by then. */
interface Point {
  at: string;
  /** What fal does there, from before the click on. */
  prompt?: string;
  fault?: Record<string, unknown>;
  reach: (scene: Scene) => Promise<string | null>;
}

/** Keeps a page's requests to an address from ever leaving; resolves when the first was made. */
async function hold({ page }: PlaygroundPage, address: string): Promise<{ made: Promise<unknown> }> {
  await page.route(address, () => undefined);
  return { made: page.waitForRequest(address) };
}

const click = async ({ playground }: Scene) => idOf(await playground.start());

/** Clicks, and waits until the server's own account of the generation is so. */
async function clickUntil(
  scene: Scene,
  reached: (id: string) => Promise<boolean | undefined>,
): Promise<string> {
  const id = await click(scene);
  await expect.poll(() => reached(id), { timeout: waitMs, intervals: [50] }).toBe(true);
  return id;
}

const known = async ({ studio }: Scene, id: string) => studio.generation(id);
const atFal = async ({ fal }: Scene, id: string) => (await fal.jobs()).find(({ tag }) => tag === id);

const points: Point[] = [
  {
    at: "during the upload of the picture",
    reach: async ({ playground }) => {
      const { made } = await hold(playground, "**/api/images");
      await playground.addPicture("public/samples/mountains.jpg");
      await made;
      return null;
    },
  },
  {
    at: "right after the click, before the request has left",
    reach: async (scene) => {
      const { made } = await hold(scene.playground, "**/api/fal/proxy");
      const id = await click(scene);
      await made;
      expect(await known(scene, id)).toBeNull();
      return id;
    },
  },
  {
    at: "while the request is on its way to fal",
    fault: { route: "submit", kind: "slow", delayMs: 1000, count: 1 },
    reach: (scene) =>
      clickUntil(scene, async (id) => {
        const generation = await known(scene, id);
        return generation?.requestId === null;
      }),
  },
  {
    at: "when fal has taken it and its answer is on its way",
    fault: { route: "submit", kind: "slow", when: "after", delayMs: 1000, count: 1 },
    reach: (scene) => clickUntil(scene, async (id) => (await atFal(scene, id)) !== undefined),
  },
  {
    at: "while it is queued",
    prompt: "[simulate: slow 1]",
    reach: (scene) =>
      clickUntil(scene, async (id) => {
        const generation = await known(scene, id);
        return generation?.status === "queued" && generation.requestId !== null;
      }),
  },
  {
    at: "early while it is made",
    prompt: "[simulate: slow 1]",
    reach: (scene) => clickUntil(scene, async (id) => (await known(scene, id))?.status === "generating"),
  },
  {
    at: "late while it is made",
    prompt: "[simulate: slow 2]",
    reach: (scene) => clickUntil(scene, async (id) => ((await known(scene, id))?.progress ?? 0) > 0.5),
  },
  {
    at: "when fal is done and the video is being copied",
    fault: { route: "media", kind: "slow", delayMs: 1500, count: 1 },
    reach: (scene) =>
      clickUntil(scene, async (id) => {
        const job = await atFal(scene, id);
        return job?.status === 200 && (await known(scene, id))?.status !== "completed";
      }),
  },
  {
    at: "just after it is done",
    reach: (scene) => clickUntil(scene, async (id) => (await known(scene, id))?.status === "completed"),
  },
  {
    at: "while it plays",
    reach: async (scene) => {
      const card = await scene.playground.start();
      await expectPlaying(card);
      return idOf(card);
    },
  },
];

async function fill(playground: PlaygroundPage, prompt: string): Promise<void> {
  await playground.prompt.fill(prompt);
  await playground.openAdvanced();
  for (const [name, value] of Object.entries(small)) await playground.field(name).fill(value);
}

test(
  "a tab closed at any point between click and video finds it finished when it is opened again",
  { tag: "@long" },
  async ({ context, page, simulator, studio: studios, noise }) => {
    test.setTimeout(300_000);
    noise.allow(/404 \(Not Found\)/); // the page asks for what the server never heard of
    const { origin } = await simulator.start();
    const server = await studios.start({ FAL_KEY: "x", FAL_ORIGIN: origin });
    const fal = new SimulatorControl(origin);
    const studio = new StudioClient(server.origin);
    const made: string[] = [];
    let tab = page;
    let playground = new PlaygroundPage(tab);
    await playground.open(server.origin);
    await playground.addPicture(picture);

    for (const [index, { at, prompt = "", fault, reach }] of points.entries()) {
      await test.step(at, async () => {
        const words = `Ripples spread, take ${index}. ${prompt}`.trim();
        await fill(playground, words);
        if (fault) await fal.addFault(fault);
        const id = await reach({ playground, fal, studio });
        await tab.close();

        tab = await context.newPage();
        playground = new PlaygroundPage(tab);
        await playground.open(server.origin);
        if (id === null) {
          await expect(playground.prompt).toHaveValue(words);
          await playground.addPicture(picture);
          return;
        }
        made.push(id);
        await expectPlaying(playground.card(id));
      });
    }

    expect((await fal.jobs()).map(({ tag }) => tag)).toEqual(made);
    expect((await fal.calls())["submit"]).toBe(made.length);
    const { reservedMicros, settledMicros } = await studio.spend();
    expect({ reservedMicros, settledMicros }).toEqual({
      reservedMicros: 0,
      settledMicros: made.length * 50_000,
    });
  },
);
