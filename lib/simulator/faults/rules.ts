import { createRandom } from "../video/random";
import type { FaultRoute, FaultRule } from "./rule";

/** A rule, how many calls it has looked at, and how many it has struck. */
export type ActiveFault = FaultRule & { id: number; seen: number; struck: number };

interface Entry {
  fault: ActiveFault;
  chance: () => number;
}

/** The faults that are in force. */
export class FaultRules {
  #entries: Entry[] = [];
  #lastId = 0;

  add(rule: FaultRule): ActiveFault {
    const fault = { id: (this.#lastId += 1), ...rule, seen: 0, struck: 0 };
    this.#entries.push({ fault, chance: createRandom(rule.seed) });
    return { ...fault };
  }

  list(): ActiveFault[] {
    return this.#entries.map(({ fault }) => ({ ...fault }));
  }

  /** Ends one fault, or all of them; says how many. */
  clear(id?: number): number {
    const left = id === undefined ? [] : this.#entries.filter(({ fault }) => fault.id !== id);
    const cleared = this.#entries.length - left.length;
    this.#entries = left;
    return cleared;
  }

  /**
   * The fault that strikes a call: the oldest that does. Each rule draws for each call that it looks at, struck by
   * another or not, so that its sequence follows from its seed and its own calls alone.
   */
  pick(route: FaultRoute, completed: boolean): FaultRule | null {
    const willing = this.#entries.filter((entry) => looksAt(entry, route, completed) && draws(entry));
    const [first] = willing;
    if (!first) return null;
    first.fault.struck += 1;
    return first.fault;
  }
}

function looksAt({ fault }: Entry, route: FaultRoute, completed: boolean): boolean {
  return fault.route === route && (completed || !fault.onlyCompleted);
}

function draws({ fault, chance }: Entry): boolean {
  fault.seen += 1;
  if (fault.seen <= fault.skip) return false;
  const lot = chance();
  return lot < fault.probability && fault.struck < (fault.count ?? Infinity);
}
