import { expect, test } from "vitest";

import { wordsIn } from "@/lib/words/catalogue";

import { expectedTimeWords, roughTimeWords } from "./time-words";

const t = wordsIn("en");

test.each([
  [0.2, "1 s"],
  [8.4, "8 s"],
  [43, "45 s"],
  [118, "2 min"],
  [134, "2 min"],
  [136, "2 min 30 s"],
  [600, "10 min"],
])("%d seconds are said as %s", (seconds, words) => {
  expect(roughTimeWords(t, seconds)).toBe(words);
});

test("the spread is said only where there is one", () => {
  const expected = { count: 5, medianSeconds: 41, lowSeconds: 29, highSeconds: 56 };
  const short = "about 40 s";
  expect(expectedTimeWords(t, expected)).toEqual({
    long: "about 40 s, usually 30 to 55 s",
    short: "about 30 to 55 s",
  });
  expect(expectedTimeWords(t, { ...expected, highSeconds: 150 }).short).toBe("about 30 s to 2 min 30 s");
  expect(expectedTimeWords(t, { ...expected, count: 2 }).short).toBe(short);
  expect(expectedTimeWords(t, { ...expected, lowSeconds: 40, highSeconds: 42 }).long).toBe(short);
});

test("a wait is told in German too", () => {
  const expected = { count: 5, medianSeconds: 41, lowSeconds: 29, highSeconds: 150 };
  expect(expectedTimeWords(wordsIn("de"), expected).long).toBe("etwa 40 s, meist 30 s bis 2 min 30 s");
});
