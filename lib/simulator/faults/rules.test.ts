import { describe, expect, test } from "vitest";

import { FaultRule } from "./rule";
import { FaultRules } from "./rules";

const rule = (about: Record<string, unknown>) => FaultRule.parse({ route: "status", kind: "502", ...about });

function strikes(rules: FaultRules, calls: number): boolean[] {
  return Array.from({ length: calls }, () => rules.pick("status", false) !== null);
}

function alone(about: Record<string, unknown>): FaultRules {
  const rules = new FaultRules();
  rules.add(rule(about));
  return rules;
}

describe("a fault", () => {
  test("strikes every call of its route and none of another", () => {
    const rules = alone({});
    expect(strikes(rules, 3)).toEqual([true, true, true]);
    expect(rules.pick("submit", false)).toBeNull();
  });

  test("lets the first calls pass, then strikes as often as it was told", () => {
    expect(strikes(alone({ skip: 1, count: 2 }), 5)).toEqual([false, true, true, false, false]);
  });

  test("strikes the same calls with the same seed, whatever other faults there are", () => {
    const expected = strikes(alone({ probability: 0.3, seed: 7 }), 50);
    const rules = new FaultRules();
    rules.add(rule({ kind: "503", probability: 0.5, seed: 8 }));
    const other = rules.add(rule({ probability: 0.3, seed: 7 }));
    const kinds = Array.from({ length: 50 }, () => rules.pick("status", false)?.kind);
    const hidden = kinds.filter((kind, call) => kind === "503" && expected[call]).length;
    expect(kinds.every((kind, call) => kind === "503" || (kind === "502") === expected[call])).toBe(true);
    expect(hidden).toBeGreaterThan(0);
    expect(rules.list().find(({ id }) => id === other.id)?.struck).toBe(
      expected.filter(Boolean).length - hidden,
    );
    expect(strikes(alone({ probability: 0.3, seed: 9 }), 50)).not.toEqual(expected);
  });

  test("strikes about as often as its probability says", () => {
    const struck = strikes(alone({ probability: 0.25 }), 2000).filter(Boolean).length;
    expect(struck).toBeGreaterThan(430);
    expect(struck).toBeLessThan(570);
  });

  test("for ended requests leaves the others alone", () => {
    const rules = alone({ onlyCompleted: true });
    expect([rules.pick("status", false), rules.pick("status", true)?.kind]).toEqual([null, "502"]);
  });

  test("ends when it is cleared, alone or with all others", () => {
    const rules = new FaultRules();
    const { id } = rules.add(rule({}));
    rules.add(rule({ kind: "503" }));
    expect([rules.clear(id), rules.pick("status", false)?.kind]).toEqual([1, "503"]);
    expect([rules.clear(), rules.list()]).toEqual([1, []]);
  });
});
