/** What a cell can hold. Numbers stand as they are; null is an empty cell. */
export type CsvValue = string | number | boolean | null;

/** The first character of a file, by which spreadsheets know that it is UTF-8. */
export const csvMark = "\u{FEFF}";

/** Where a cell can begin: at its own start, and behind what a spreadsheet set up otherwise takes for its end. */
const formulaStart = /(^|[;\t\r\n])((?:(?![\t\r\n])[\s\p{Cc}\p{Cf}])*[=+\-@＝＋－＠])/gu;
const plainNumber = /^-?\d+(\.\d+)?$/;

/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before what could begin one. A number is none.
 * @example harmless('=HYPERLINK("https://…")') // '=HYPERLINK("https://…") with an apostrophe before it
 */
export function harmless(text: string): string {
  return plainNumber.test(text) ? text : text.replace(formulaStart, "$1'$2");
}

function cell(value: CsvValue): string {
  if (value === null) return "";
  const text = harmless(String(value));
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * One line of a CSV file as RFC 4180 has it, with its end.
 * @example csvLine(["a", 'say "b"', null]) // a,"say ""b""",\r\n
 */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(cell).join(",")}\r\n`;
}
