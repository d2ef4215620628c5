import { fieldsFromInput, freshFields } from "./draft";

/** Servers take an address of about 16 KB; beyond this one it may not arrive. */
const longestAddress = 12_000;

/** An address that carries an input's settings where they differ from a fresh form; null where it would be too long. */
export function writeAddress(input: Record<string, unknown>, origin: string): string | null {
  const changed = Object.entries(fieldsFromInput(input)).filter(
    ([name, value]) => value !== freshFields[name as keyof typeof freshFields],
  );
  const search = new URLSearchParams(changed.map(([name, value]) => [name, String(value)]));
  const address = `${origin}/${search.size > 0 ? `?${search.toString()}` : ""}`;
  return address.length > longestAddress ? null : address;
}
