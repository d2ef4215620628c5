import type { Micros } from "./price";

/** An entry adds its amounts to what is reserved and what is settled; entries are only ever added. */
export const entryKinds = ["reserve", "settle", "release", "adjust"] as const;
export type EntryKind = (typeof entryKinds)[number];

export interface EntryAmounts {
  reservedMicros: Micros;
  settledMicros: Micros;
}

/** What each kind of entry does to the sums: a settlement frees the whole reservation and books the cost. */
export function entryAmounts(kind: EntryKind, micros: Micros, reserved: Micros): EntryAmounts {
  switch (kind) {
    case "reserve":
      return { reservedMicros: micros, settledMicros: 0 };
    case "settle":
      return { reservedMicros: 0 - reserved, settledMicros: micros };
    case "release":
      return { reservedMicros: 0 - reserved, settledMicros: 0 };
    case "adjust":
      return { reservedMicros: 0, settledMicros: micros };
  }
}

/** Of what is reserved, the worst case of one send: each send that fal may have taken reserves the same. */
export function sendShare({ reservedMicros, sends }: { reservedMicros: Micros; sends: number }): Micros {
  return reservedMicros / Math.max(1, sends);
}

/** The UTC month an entry counts in: `2026-11`. */
export function monthOf(at: Date): string {
  return at.toISOString().slice(0, 7);
}
