import { setTimeout as sleep } from "node:timers/promises";

import { isFinal } from "@/lib/domain/generation";
import { createRandom } from "@/lib/simulator/video/random";

import type { StudioServer } from "../studio-server";
import { Door } from "./door";
import { raiseStorm } from "./fault-storm";
import { SimulatorControl } from "./simulator-control";
import { StudioClient, until, type SubmitEnd } from "./studio-client";
import { drawPicture, makeWishes, pictureCount, type Wish } from "./wishes";

export interface ChaosOptions {
  /** fal on this machine, with nothing in it yet. */
  simulatorOrigin: string;
  server: Pick<StudioServer, "origin" | "kill" | "restart">;
  generations: number;
  /** Decides the generations, the faults and the kills; what the clock does is left to chance. */
  seed: number;
  /** Whether fal's history tells tags, or a lost request must be known by its input. */
  tagsInHistory: boolean;
  /** How long the server may live, from and to. */
  livesMs: [number, number];
  /** How many people press Generate side by side. */
  people: number;
}

/** What happened, and everything that is needed to judge it. */
export interface Chaos {
  wishes: Wish[];
  ends: SubmitEnd[];
  client: StudioClient;
  simulator: SimulatorControl;
  kills: number;
  /** How often a fault struck, by route. */
  struck: Map<string, number>;
  /** Generations that nobody had an answer of when the storm was over. */
  unconfirmed: number;
  /** Of these, the ones that a person declared not to have run. */
  neverRan: string[];
}

const waitForEndMs = 8_000;
const settleMs = 240_000;
const lookEveryMs = 4_000;

/** Makes one generation as a person would, and watches it for a while. */
async function makeOne(client: StudioClient, wish: Wish, imageUrl: string, door: Door): Promise<SubmitEnd> {
  door.tell("sent");
  const end = await client.submit(wish.id, { ...wish.input, image_url: imageUrl });
  door.tell("answered");
  if (wish.cancels) await client.cancel(wish.id);
  const look = async () => {
    const generation = await client.generation(wish.id);
    return generation && (isFinal(generation.status) || generation.status === "unconfirmed") ? true : null;
  };
  await until("its end", look, waitForEndMs).catch(() => undefined);
  return end;
}

/** Several people, each making one generation after the other. */
async function makeAll(
  client: StudioClient,
  wishes: Wish[],
  pictures: string[],
  { people, door }: { people: number; door: Door },
) {
  const ends = new Map<string, SubmitEnd>();
  const waiting = [...wishes];
  const person = async () => {
    for (let wish = waiting.shift(); wish; wish = waiting.shift()) {
      ends.set(wish.id, await makeOne(client, wish, pictures[wish.picture] ?? "", door));
    }
  };
  await Promise.all(Array.from({ length: people }, person));
  return wishes.map(({ id }) => ends.get(id) ?? { status: 0, message: "no answer", resent: 0 });
}

const longestLifeMs = 20_000;

/**
 * Kills the server with -9 again and again: after some seconds and some answers, so that a slow machine gets on as
 * well, and each time soon after somebody has pressed Generate.
 */
async function keepKilling(
  { server, seed, livesMs: [least, most] }: ChaosOptions,
  door: Door,
  over: AbortSignal,
): Promise<number> {
  const random = createRandom(seed + 1);
  const wait = (ms: number) => sleep(ms, undefined, { signal: over }).catch(() => undefined);
  let kills = 0;
  for (;;) {
    const enough = AbortSignal.any([over, AbortSignal.timeout(longestLifeMs)]);
    const answers = door.more("answered", 1 + Math.floor(random() * 4), enough);
    await wait(least + random() * (most - least));
    await answers;
    await door.more("sent", 1, AbortSignal.any([over, AbortSignal.timeout(most)]));
    await wait(random() * 400);
    if (over.aborted) return kills;
    await server.kill();
    kills += 1;
    await server.restart();
  }
}

/** Once there is peace: every generation comes to an end, by fal's history where nobody had an answer. */
async function settleAll(client: StudioClient, simulator: SimulatorControl): Promise<string[]> {
  return until(
    "every generation to come to an end",
    async () => {
      const open = (await client.generations()).filter(({ status }) => !isFinal(status));
      if (open.some(({ status }) => status !== "unconfirmed")) return null;
      const sent = new Set((await simulator.jobs()).map(({ tag }) => tag));
      if (!open.some(({ id }) => sent.has(id))) return open.map(({ id }) => id);
      await client.reconcile();
      return null;
    },
    settleMs,
  );
}

/**
 * People press Generate while faults strike every route to fal and the server is killed again and again; then the
 * storm ends, and what is left is brought to its end: by fal's history, and by a person for what fal never had.
 */
export async function runChaos(options: ChaosOptions): Promise<Chaos> {
  const { server, simulatorOrigin, generations, seed, tagsInHistory, people } = options;
  const simulator = new SimulatorControl(simulatorOrigin);
  const client = new StudioClient(server.origin);
  await simulator.set({ history: "allowed", tagsInHistory });
  const pictures: string[] = [];
  while (pictures.length < pictureCount) {
    pictures.push(await client.storePicture(await drawPicture(pictures.length)));
  }
  await raiseStorm(simulator, seed);

  const wishes = makeWishes(generations, seed);
  const over = new AbortController();
  const door = new Door();
  const killing = keepKilling(options, door, over.signal);
  const looking = keepReconciling(client, over.signal);
  const making = makeAll(client, wishes, pictures, { people, door });
  const [made] = await Promise.allSettled([
    Promise.race([making, killing.then(() => making)]).finally(() => over.abort()),
    killing,
  ]);
  if (made.status === "rejected") throw made.reason;
  const ends = made.value;
  const kills = await killing;

  const struck = await simulator.clearFaults();
  await server.kill(); // whatever a fault still holds on to ends with the process
  await looking;
  await server.restart();
  const unconfirmed = (await client.generations()).filter(({ status }) => status === "unconfirmed").length;
  const neverRan = await settleAll(client, simulator);
  for (const id of neverRan) await client.resolve(id, "never_ran");
  return { wishes, ends, client, simulator, kills: kills + 1, struck, unconfirmed, neverRan };
}

/** Somebody compares the books all the time, in the middle of it all. */
async function keepReconciling(client: StudioClient, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await client.reconcile();
    await sleep(lookEveryMs, undefined, { signal: over }).catch(() => undefined);
  }
}
