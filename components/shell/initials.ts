/** The first letters of the first and the last name. */
export function initialsOf(name: string): string {
  const names = name.split(/\s+/).filter(Boolean);
  return [names[0], names.length > 1 ? names.at(-1) : undefined]
    .map((each) => (each === undefined ? "" : String.fromCodePoint(each.codePointAt(0) ?? 0)))
    .join("")
    .toLocaleUpperCase();
}
