import type { Mode } from "./generation";
import type { KnownPerson } from "./people";
import type { Micros } from "./price";

/** What entries sum up to. */
export interface SpendSums {
  reservedMicros: Micros;
  settledMicros: Micros;
}

export interface DaySpend extends SpendSums {
  /** UTC day of the reservations, so that a month's days sum up to the month. */
  day: string;
}

export interface ProjectSpend extends SpendSums {
  /** Where the generations are now; null is no project. */
  project: { id: string; name: string } | null;
}

export interface PersonSpend extends SpendSums {
  /** Who made it; null where nobody knows. */
  person: KnownPerson | null;
}

/** How far a month's figures are fal's own word. */
export interface SpendCertainty {
  /** Of what is booked: what fal said it charged. */
  saidMicros: Micros;
  /** Of what is booked: what we had to estimate. */
  estimatedMicros: Micros;
  /** What was reserved for those whose end is booked. */
  finishedReservedMicros: Micros;
}

/** A month's books in one mode, as one moment shows them. */
export interface SpendMonth {
  mode: Mode;
  month: string;
  /** The month that runs now, and the first one of which there is anything. */
  thisMonth: string;
  firstMonth: string;
  total: SpendSums;
  certainty: SpendCertainty;
  /** Days with entries, in their order. */
  days: DaySpend[];
  /** Projects with entries, the dearest first; what lies in none comes last. */
  projects: ProjectSpend[];
  /** People with entries, the dearest first; none where one works alone. */
  people: PersonSpend[];
  /** Whether the books are of one's own generations alone. */
  own: boolean;
  /** Of the month that runs now: the studio's cap, or one's own where the books are; null is none. */
  capMicros: Micros | null;
}

export const sumMicros = ({ reservedMicros, settledMicros }: SpendSums): Micros =>
  reservedMicros + settledMicros;
