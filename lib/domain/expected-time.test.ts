import { expect, test } from "vitest";

import { expectedTimeWords, roughTime } from "./expected-time";

test.each([
  [0.2, "1 s"],
  [8.4, "8 s"],
  [43, "45 s"],
  [118, "2 min"],
  [134, "2 min"],
  [136, "2 min 30 s"],
  [600, "10 min"],
])("%d seconds are said as %s", (seconds, words) => {
  expect(roughTime(seconds)).toBe(words);
});

test("the spread is said only where there is one", () => {
  const expected = { count: 5, medianSeconds: 41, lowSeconds: 29, highSeconds: 56 };
  const short = "about 40 s";
  expect(expectedTimeWords(expected)).toEqual({
    long: "about 40 s, usually 30 to 55 s",
    short: "about 30 to 55 s",
  });
  expect(expectedTimeWords({ ...expected, highSeconds: 150 }).short).toBe("about 30 s to 2 min 30 s");
  expect(expectedTimeWords({ ...expected, count: 2 }).short).toBe(short);
  expect(expectedTimeWords({ ...expected, lowSeconds: 40, highSeconds: 42 }).long).toBe(short);
});
