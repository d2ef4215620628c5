import { isFinal, type Generation } from "@/lib/domain/generation";
import { framesMade } from "@/lib/domain/lengths";

import type { Chaos } from "./chaos";
import { until } from "./studio-client";
import { downloadFrames } from "./whole-video";

/** What was counted, and every broken promise in a sentence; none is what there should be. */
export interface Verdict {
  lines: string[];
  broken: string[];
}

const dollars = (micros: number) => `$${(micros / 1e6).toFixed(6)}`;

function countBy<T>(items: readonly T[], of: (item: T) => string): string {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(of(item), (counts.get(of(item)) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count} ${name}`).join(", ");
}

/** Every wish is there and has come to an end; what fal took is followed by exactly the generation it was sent for. */
async function judgeRequests(
  { wishes, simulator, ends }: Chaos,
  found: readonly Generation[],
): Promise<string[]> {
  const broken: string[] = [];
  const ids = new Set(found.map(({ id }) => id));
  const byRequest = new Map(found.map((generation) => [generation.requestId, generation]));
  if (ids.size !== found.length) broken.push("a generation is listed twice");
  wishes.forEach(({ id }, index) => {
    const { status = 0, message = "" } = ends[index] ?? {};
    if (!ids.has(id)) broken.push(`${id} is lost; its submit was answered ${status} ${message}`);
  });
  for (const { id, status } of found) if (!isFinal(status)) broken.push(`${id} is still ${status}`);
  const tags = new Set<string>();
  for (const { requestId, tag = "", status } of await simulator.jobs()) {
    if (tags.has(tag)) broken.push(`${tag} was submitted twice`);
    tags.add(tag);
    const generation = byRequest.get(requestId);
    if (!generation) broken.push(`fal has ${requestId} for ${tag}, and nobody here follows it`);
    else if (generation.id !== tag) broken.push(`${generation.id} follows the request of ${tag}`);
    else if ((status === 200) !== (generation.status === "completed")) {
      broken.push(`${tag} is ${generation.status}, and fal's result ${status}`);
    }
  }
  for (const { id, requestId } of found) {
    if (requestId !== null && !tags.has(id))
      broken.push(`${id} has the request ${requestId}, which fal has not`);
  }
  return broken;
}

/** The ledger is fal's to the micro-dollar, in each generation and in the sum; nothing stays reserved. */
async function judgeMoney({ client, simulator }: Chaos) {
  const first = await until("the books to be compared", () => client.reconcile());
  const second = await until("the books to be compared", () => client.reconcile());
  const charges = await simulator.charges();
  const spend = await client.spend();
  const broken = second.differences.map((each) => `still different: ${JSON.stringify(each)}`);
  for (const each of first.differences) {
    if (each.kind !== "amount") broken.push(`a difference that no storm may make: ${JSON.stringify(each)}`);
  }
  for (const { id, requestId, cost } of await client.generations()) {
    const charged = charges.get(requestId ?? "") ?? 0;
    if (cost.settledMicros !== charged) {
      broken.push(`${id} is booked at ${cost.settledMicros ?? "nothing"}, and fal charged ${charged}`);
    }
  }
  const charged = [...charges.values()].reduce((sum, micros) => sum + micros, 0);
  if (spend.settledMicros !== charged) {
    broken.push(`booked ${dollars(spend.settledMicros)}, charged ${dollars(charged)}`);
  }
  if (spend.reservedMicros !== 0) broken.push(`${dollars(spend.reservedMicros)} is still reserved`);
  const line = `money: booked ${dollars(spend.settledMicros)}, charged by fal ${dollars(charged)} in ${charges.size} requests, reserved ${dollars(spend.reservedMicros)}`;
  return { broken, line };
}

/** Every completed video can be downloaded, and holds every frame that was asked for. */
async function judgeVideos(
  { wishes }: Chaos,
  found: readonly Generation[],
  origin: string,
): Promise<string[]> {
  const broken: string[] = [];
  const wishOf = new Map(wishes.map((wish) => [wish.id, wish]));
  for (const { id, video, status } of found) {
    if (status !== "completed") continue;
    const wanted = framesMade(wishOf.get(id)?.input.num_frames ?? 0);
    const frames = video
      ? await downloadFrames(origin + video.url).catch((error: unknown) => String(error))
      : "no video";
    if (frames !== wanted) broken.push(`the video of ${id}: ${frames} instead of ${wanted} frames`);
    else if (video?.numFrames !== wanted) broken.push(`${id} is said to have ${video?.numFrames} frames`);
  }
  return broken;
}

/** Holds what is left after the storm against what was promised. */
export async function judge(chaos: Chaos, origin: string): Promise<Verdict> {
  const money = await judgeMoney(chaos);
  const found = await chaos.client.generations();
  const broken = [
    ...money.broken,
    ...(await judgeRequests(chaos, found)),
    ...(await judgeVideos(chaos, found, origin)),
  ];
  const completed = found.filter(({ status }) => status === "completed").length;
  const errors = found.filter(({ status, error }) => status !== "completed" && error);
  const jobs = await chaos.simulator.jobs();
  const resent = chaos.ends.reduce((sum, end) => sum + end.resent, 0);
  const struck = [...chaos.struck].map(([route, times]) => `${route} ${times}`).join(", ");
  const strikes = [...chaos.struck.values()].reduce((sum, times) => sum + times, 0);
  const lines = [
    `kills with -9: ${chaos.kills}`,
    `faults that struck: ${strikes} (${struck})`,
    `answers to a submit: ${countBy(chaos.ends, ({ status }) => `of ${status}`)}; keys sent again: ${resent}`,
    `generations: ${countBy(found, ({ status }) => status)}; taken by fal: ${jobs.length}`,
    `without a video: ${countBy(errors, ({ error }) => error?.type ?? "")}`,
    `without an answer after the storm: ${chaos.unconfirmed}; ${chaos.neverRan.length} of them never ran`,
    money.line,
    `videos whole and downloadable: ${completed - broken.filter((each) => each.startsWith("the video")).length} of ${completed}`,
  ];
  return { lines, broken };
}
