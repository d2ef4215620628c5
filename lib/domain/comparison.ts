import type { Generation } from "./generation";

export const comparisonLimits = { least: 2, most: 4 };

export const layouts = ["side", "wipe"] as const;
export type Layout = (typeof layouts)[number];

export const speeds = [0.25, 0.5, 1] as const;
export type Speed = (typeof speeds)[number];

/** What is compared, and how; it lives in the address. */
export interface Comparison {
  /** As they stand in the address, each once; one that cannot be an id of ours gets its words where it would stand. */
  ids: string[];
  layout: Layout;
  speed: Speed;
  /** The frame it stands still on, counted from 0; null where it is free to play. */
  frame: number | null;
}

/** What the server knows of one that is asked for. */
export interface Compared {
  id: string;
  generation: Generation | null;
  /** Whether there is none because it was deleted. */
  deleted: boolean;
}

const wholeNumber = /^\d{1,6}$/;

/** Only two lie on top of each other. */
export function layoutFor(layout: Layout, count: number): Layout {
  return count === comparisonLimits.least ? layout : "side";
}

export function readComparison(params: URLSearchParams): Comparison {
  const ids = [...new Set(params.getAll("id").map((id) => id.trim().toLowerCase()))].filter(Boolean);
  const kept = ids.slice(0, comparisonLimits.most);
  const frame = params.get("frame") ?? "";
  return {
    ids: kept,
    layout: layoutFor(params.get("mode") === "wipe" ? "wipe" : "side", kept.length),
    speed: speeds.find((speed) => String(speed) === params.get("speed")) ?? 1,
    frame: wholeNumber.test(frame) ? Number(frame) : null,
  };
}

/** Root-relative; what is as on a fresh page is left out. */
export function comparisonAddress({ ids, layout, speed, frame }: Comparison): string {
  const params = new URLSearchParams(ids.map((id) => ["id", id]));
  if (layoutFor(layout, ids.length) === "wipe") params.set("mode", "wipe");
  if (speed !== 1) params.set("speed", String(speed));
  if (frame !== null) params.set("frame", String(frame));
  const query = params.toString();
  return query === "" ? "/compare" : `/compare?${query}`;
}
