import { describe, expect, it } from "vitest";

import { progressOf, toQueuePosition } from "./follow";

describe("progressOf", () => {
  it.each<[string[], number | null]>([
    [[], null],
    [["Loading the model", "42 steps"], null],
    [["Denoising  43%|####      | 12/28"], 0.43],
    [["  0%|          | 0/28"], 0],
    [["100%|##########| 28/28"], 1],
    [["Denoising 10%", "Denoising 20%", "Expanding the prompt"], 0.2],
    [["first 10% then 30%"], 0.3],
    [["done 7 %"], 0.07],
    [["250%"], 1],
    [["12.5%"], 0.05],
    [["%", "a%"], null],
    [["20%", ""], 0.2],
  ])("of %j is %j", (messages, expected) => {
    expect(progressOf(messages.map((message) => ({ message })))).toBe(expected);
  });
});

describe("toQueuePosition", () => {
  it.each<[number | null | undefined, number | null]>([
    [0, 0],
    [7, 7],
    [1.5, 1],
    [-1, null],
    [2 ** 31, null],
    [Number.NaN, null],
    [Infinity, null],
    [null, null],
    [undefined, null],
  ])("of %j is %j", (said, expected) => {
    expect(toQueuePosition(said)).toBe(expected);
  });
});
