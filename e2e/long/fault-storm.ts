import type { SimulatorControl } from "./simulator-control";

/** A fault of the simulator: what strikes, when, and of how many hundred calls on average one is struck. */
type Strike = [kind: string, percent: number, more?: Record<string, unknown>];

const after = { when: "after" };
const late = { delayMs: 1500 };

/** What every route of a network can do to a call that reads. */
const anyRead: Strike[] = [
  ["500", 2],
  ["502", 2],
  ["503", 2],
  ["504", 2],
  ["reset", 4],
  ["hang", 1],
  ["slow", 3, late],
  ["html", 2],
  ["broken_json", 2],
  ["truncate", 2],
  ["short", 2],
  ["trickle", 2, { delayMs: 20 }],
  ["gzip", 3],
];

/**
 * Troubles for each route. A refusal (4xx) of a submit comes before fal took it, as with fal; whatever a network or a
 * gateway does comes before and after. Webhooks and their keys need an address that fal can reach, which a studio
 * without sign-in has not.
 */
const storm: Record<string, Strike[]> = {
  submit: [
    ["401", 1],
    ["429", 2],
    ["locked", 1],
    ["500", 1, after],
    ["502", 2],
    ["502", 4, after],
    ["503", 2, after],
    ["504", 3, after],
    ["reset", 3],
    ["reset", 5, after],
    ["hang", 1],
    ["hang", 1, after],
    ["slow", 3, late],
    ["slow", 3, { ...late, ...after }],
    ["html", 2, after],
    ["broken_json", 2, after],
    ["truncate", 2],
    ["stall", 1],
    ["short", 2],
    ["short_chunked", 1],
    ["gzip", 3],
  ],
  status: [...anyRead, ["404", 4], ["401", 1], ["429", 2], ["locked", 1], ["stall", 1]],
  status_stream: [
    ...anyRead,
    ["404", 4],
    ["locked", 1],
    ["stall", 1],
    ["cut_stream", 8],
    ["cut_stream", 5, { abrupt: true, afterEvents: 0 }],
    ["split_multibyte", 10],
  ],
  result: [...anyRead, ["404", 4], ["401", 1], ["locked", 1], ["504", 6, { onlyCompleted: true }]],
  cancel: [...anyRead, ["404", 3], ["reset", 10, after]],
  storage_initiate: anyRead.filter(([kind]) => kind !== "hang"),
  storage_put: [
    ["500", 2],
    ["503", 2],
    ["reset", 3],
    ["reset", 3, after],
    ["slow", 5, late],
  ],
  media: [
    ["404", 4],
    ["410", 2],
    ["500", 2],
    ["503", 2],
    ["reset", 4],
    ["hang", 1],
    ["slow", 3, late],
    ["html", 2],
    ["truncate", 6],
    ["stall", 1],
    ["short", 6],
    ["short_chunked", 6],
    ["trickle", 2, { chunkBytes: 4096, delayMs: 20 }],
    ["gzip", 3],
  ],
  platform: [...anyRead, ["401", 3], ["429", 3]],
};

/** Lets faults strike every route from now on; the seed decides which calls. */
export async function raiseStorm(simulator: SimulatorControl, seed: number): Promise<void> {
  let number = 0;
  for (const [route, strikes] of Object.entries(storm)) {
    for (const [kind, percent, more = {}] of strikes) {
      number += 1;
      const rule = { route, kind, probability: percent / 100, seed: seed * 1000 + number, ...more };
      await simulator.addFault(rule);
    }
  }
}
