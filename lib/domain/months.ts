/** UTC months as the books know them, `2026-11`, and their days, `2026-11-28`. */
const monthForm = /^2\d{3}-(0[1-9]|1[0-2])$/;

export function isMonth(text: string): boolean {
  return monthForm.test(text);
}

/** The first moment of a month, or of one that lies so many months after it. */
export function monthStart(month: string, after = 0): Date {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + after, 1));
}

/** The month that lies so many months after another; before it, where the number is negative. */
export function monthAfter(month: string, after: number): string {
  return monthStart(month, after).toISOString().slice(0, 7);
}

/** Every day of a month. */
export function daysOf(month: string): string[] {
  const last = new Date(monthStart(month, 1).getTime() - 1).getUTCDate();
  return Array.from({ length: last }, (_, index) => `${month}-${String(index + 1).padStart(2, "0")}`);
}
