import type { Generation } from "./generation";
import type { EntryKind } from "./ledger";
import type { Micros } from "./price";

/** One entry of the ledger about a generation. */
export interface LedgerLine {
  id: number;
  kind: EntryKind;
  reservedMicros: Micros;
  settledMicros: Micros;
  /** Whether fal said the amount; if not, it is our estimate. */
  verified: boolean;
  createdAt: string;
}

/** What is known of a generation beyond what its events carry. */
export interface GenerationFacts {
  generation: Generation;
  /** Whether a deleted one can still be brought back. */
  restorable: boolean;
  /** When it was last sent to fal. */
  sentAt: string | null;
  /** How many of its sends fal may have taken. */
  sends: number;
  videoBytes: number | null;
  /** What a second of video cost when it was made. */
  secondMicros: Micros;
  /** Of what one may see the books of; else none. */
  entries: LedgerLine[];
  /** What it goes on from; null where there is nothing, or it is deleted. */
  parent: Generation | null;
  /** Its neighbours in the library. */
  newerId: string | null;
  olderId: string | null;
}

/** The seconds that an amount pays for, where it is whole seconds of video. */
export function secondsPaid(micros: Micros, secondMicros: Micros): number | null {
  return secondMicros > 0 ? Math.round((micros / secondMicros) * 1000) / 1000 : null;
}

export interface Timings {
  /** From the click until fal began; null while either is unknown. */
  queuedSeconds: number | null;
  generatingSeconds: number | null;
  totalSeconds: number | null;
}

function between(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null;
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
  return seconds >= 0 ? seconds : null;
}

/** How long each part took, out of recorded moments alone. */
export function timingsOf({
  createdAt,
  startedAt,
  completedAt,
}: Pick<Generation, "createdAt" | "startedAt" | "completedAt">): Timings {
  return {
    queuedSeconds: between(createdAt, startedAt),
    generatingSeconds: between(startedAt, completedAt),
    totalSeconds: between(createdAt, completedAt),
  };
}
