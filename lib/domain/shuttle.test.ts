import * as fc from "fast-check";
import { expect, test } from "vitest";

import { nextSpeed, playSpeeds, type ShuttleKey, shuttled } from "./shuttle";

const keys = fc.array(fc.constantFrom<ShuttleKey>("back", "stop", "forward"), { maxLength: 30 });
const pressed = (all: readonly ShuttleKey[]) => all.reduce(shuttled, 0);

test("L pressed again and again is quicker up to eight times, J the same backwards", () => {
  const four = [1, 2, 3, 4, 5];
  expect(four.map((count) => pressed(Array.from({ length: count }, () => "forward")))).toEqual([
    1, 2, 4, 8, 8,
  ]);
  expect(four.map((count) => pressed(Array.from({ length: count }, () => "back")))).toEqual([
    -1, -2, -4, -8, -8,
  ]);
});

const moving = fc.constantFrom(1, 2, 4, 8);

test("the other direction begins slowly, whatever the speed was", () => {
  fc.assert(
    fc.property(moving, (speed) => {
      expect(shuttled(speed, "back")).toBe(-1);
      expect(shuttled(-speed, "forward")).toBe(1);
    }),
  );
});

test("K stops whatever moves, and no key leads beyond eight times", () => {
  fc.assert(
    fc.property(keys, (all) => {
      expect(Math.abs(pressed(all))).toBeLessThanOrEqual(8);
      expect(pressed([...all, "stop"])).toBe(0);
    }),
  );
});

test("forward is always forward, and backward the same the other way round", () => {
  fc.assert(
    fc.property(keys, (all) => {
      const mirrored = all.map((key): ShuttleKey => {
        if (key === "stop") return key;
        return key === "back" ? "forward" : "back";
      });
      expect(shuttled(pressed(all), "forward")).toBeGreaterThan(0);
      expect(pressed(mirrored) + pressed(all)).toBe(0);
    }),
  );
});

test("the chosen speed goes up and down its list and stays at its ends", () => {
  expect(nextSpeed(1, 1)).toBe(1.5);
  expect(nextSpeed(1, -1)).toBe(0.5);
  expect(nextSpeed(playSpeeds[0], -1)).toBe(0.25);
  expect(nextSpeed(2, 1)).toBe(2);
});
