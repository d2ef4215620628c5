import type { Words } from "@/lib/words/words";

const dayMs = 24 * 3600 * 1000;

/** `Due in 3 days`, `Overdue by less than a day`. */
export function dueWords(t: Words, dueAt: string, now: number): { text: string; late: boolean } {
  const left = Date.parse(dueAt) - now;
  const days = Math.floor(Math.abs(left) / dayMs);
  const late = left < 0;
  return { text: t(late ? "myReviews.overdue" : "myReviews.due", { days }), late };
}
