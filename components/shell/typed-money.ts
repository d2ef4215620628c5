import type { Micros } from "@/lib/domain/price";
import type { Language } from "@/lib/words/languages";

/** An amount as it was typed: null is none at all; else what is wrong with it. */
export type TypedMoney =
  | { ok: true; micros: Micros | null }
  | { ok: false; problem: "amount" | "thousands" | "tooMuch" };

const digitsOfMicros = 6;
/** What the server takes at most. */
export const mostMicros: Micros = 10_000_000 * 1_000_000;

const around = /^(?:us\$|usd|\$)?\s*(.*?)\s*(?:us\$|usd|\$)?$/i;
const grouped = /^[1-9]\d{0,2}(?:[.,'’\s]\d{3})+(?:[.,]\d*)?$/;
const plain = /^(\d{0,12})(?:[.,](\d{0,6}))?$/;

/**
 * Dollars as a person types them: `25`, `2.50`, `2,50`, `$25`. `1.000` is a thousand to some and one to others, so what
 * separates thousands is asked to be left out.
 */
export function readDollars(text: string): TypedMoney {
  const amount = around.exec(text.trim())?.[1] ?? "";
  if (amount === "")
    return text.trim() === "" ? { ok: true, micros: null } : { ok: false, problem: "amount" };
  if (grouped.test(amount)) return { ok: false, problem: "thousands" };
  const [, whole = "", fraction = ""] = plain.exec(amount) ?? [];
  if (whole + fraction === "") return { ok: false, problem: "amount" };
  const micros = Number(whole) * 10 ** digitsOfMicros + Number(fraction.padEnd(digitsOfMicros, "0"));
  return micros > mostMicros ? { ok: false, problem: "tooMuch" } : { ok: true, micros };
}

/** An amount as one would type it: `25`, `2.50`, in German `2,50`. */
export function typedDollars(micros: Micros | null, language: Language): string {
  if (micros === null) return "";
  const [whole = "", digits = ""] = (micros / 10 ** digitsOfMicros).toFixed(digitsOfMicros).split(".");
  const fraction = digits.replace(/0+$/, "");
  if (fraction === "") return whole;
  // Three digits would read as thousands.
  const length = fraction.length === 3 ? 4 : Math.max(2, fraction.length);
  return `${whole}${language === "de" ? "," : "."}${digits.slice(0, length)}`;
}
