import { sql } from "drizzle-orm";
import * as z from "zod/mini";

import type { Ctx } from "./context";

/** The channel on which the database passes on what is kept nowhere, or must be known everywhere at once. */
export const signalChannel = "firstframe_signals";

const Signal = z.discriminatedUnion("kind", [
  /** A link was closed. */
  z.object({ kind: z.literal("share_closed") }),
  /** Somebody looks at a generation, or, with `here` false, looks away. */
  z.object({
    kind: z.literal("presence"),
    generationId: z.string(),
    personKey: z.string(),
    name: z.string(),
    tab: z.string(),
    here: z.boolean(),
  }),
]);
export type Signal = z.infer<typeof Signal>;

/** Tells every process of this studio, once the transaction is committed. */
export async function sendSignal({ db }: Pick<Ctx, "db">, signal: Signal): Promise<void> {
  await db.execute(sql`select pg_notify(${signalChannel}, ${JSON.stringify(signal)})`);
}

/** Null of what this version does not know: another process may be a newer one. */
function readSignal(told: string): Signal | null {
  try {
    return Signal.safeParse(JSON.parse(told)).data ?? null;
  } catch {
    return null;
  }
}

/** Null: any may have been missed. */
type Listener = (signal: Signal | null) => void;

export interface Signals {
  /** What the database said; nothing where some may have been missed. */
  receive(told: string): void;
  subscribe(listener: Listener): () => void;
}

export function createSignals(): Signals {
  const listeners = new Set<Listener>();
  return {
    receive(told) {
      const signal = told === "" ? null : readSignal(told);
      if (told !== "" && signal === null) return;
      for (const listener of listeners) listener(signal);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
