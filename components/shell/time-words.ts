import { type ExpectedTime, expectedSpread, roundTime, type RoundTime } from "@/lib/domain/expected-time";
import type { Words } from "@/lib/words/words";

function say(t: Words, { minutes, seconds }: RoundTime): string {
  if (minutes === 0) return t("time.seconds", { seconds });
  return seconds === 0 ? t("time.minutes", { minutes }) : t("time.minutesAndSeconds", { minutes, seconds });
}

/** `45 s`, `2 min 30 s` */
export function roughTimeWords(t: Words, seconds: number): string {
  return say(t, roundTime(seconds));
}

/** `4.2 s`, `1 min 12 s`: as it was, not as one would wait for it. */
export function exactTimeWords(t: Words, total: number): string {
  if (total < 60) return t("generation.seconds", { seconds: total });
  const whole = Math.round(total);
  return say(t, { minutes: Math.floor(whole / 60), seconds: whole % 60 });
}

/** `about 40 s, usually 30 to 55 s`; in short `about 30 to 55 s`. */
export function expectedTimeWords(t: Words, expected: ExpectedTime): { long: string; short: string } {
  const time = roughTimeWords(t, expected.medianSeconds);
  const spread = expectedSpread(expected);
  if (spread === null) {
    const about = t("time.about", { time });
    return { long: about, short: about };
  }
  if (spread.high.minutes === 0) {
    const seconds = { low: spread.low.seconds, high: spread.high.seconds };
    return {
      long: t("time.usuallySeconds", { time, ...seconds }),
      short: t("time.aboutSeconds", seconds),
    };
  }
  const ends = { low: say(t, spread.low), high: say(t, spread.high) };
  return { long: t("time.usuallyBetween", { time, ...ends }), short: t("time.aboutBetween", ends) };
}
