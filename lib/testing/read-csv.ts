/** Where a cell that stands in quotes ends, and what it holds. */
function readQuoted(text: string, from: number): { value: string; end: number } {
  let value = "";
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at];
    else if (text[at + 1] === '"') {
      value += '"';
      at += 1;
    } else return { value, end: at + 1 };
  }
  throw new Error("a quote is not closed");
}

function readBare(text: string, from: number): { value: string; end: number } {
  const [value = ""] = /^[^,\r]*/.exec(text.slice(from)) ?? [];
  if (/["\n]/.test(value)) throw new Error("a bare cell holds a quote or a line break");
  return { value, end: from + value.length };
}

/** Reads what RFC 4180 describes and nothing else: quotes, doubled quotes, lines that end with CRLF, the last one too. */
export function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (let at = 0; at < text.length;) {
    const { value, end } = text[at] === '"' ? readQuoted(text, at) : readBare(text, at);
    line.push(value);
    if (text.startsWith("\r\n", end)) {
      lines.push(line);
      line = [];
      at = end + 2;
    } else if (text[end] === ",") at = end + 1;
    else throw new Error(`neither a comma nor the end of a line at ${end}`);
  }
  if (line.length > 0) throw new Error("the last line has no end");
  return lines;
}
