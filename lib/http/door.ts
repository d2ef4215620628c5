import type { Actor } from "@/lib/services/context";

import type { Entrance } from "./admit";

/** What decides who comes in. */
export interface Door extends Entrance {
  /** Whether there are members. Without any, and open to others, there is only the way to `/setup`. */
  hasMembers: () => boolean;
  /** Looks whether there are members by now. Other processes are told by the database. */
  look: () => Promise<void>;
  /** Who a request is from; null where someone has to sign in first. */
  whoIs: (headers: Headers) => Promise<Actor | null>;
}

/** Next's proxy has copies of our modules; the slot on globalThis is what it shares with the runtime. */
const slotKey = Symbol.for("firstframe.door");
const shared = globalThis as { [slotKey]?: Door };

export function openDoor(door: Door): void {
  shared[slotKey] = door;
}

/** Null until the studio has started. */
export const readyDoor = (): Door | null => shared[slotKey] ?? null;
