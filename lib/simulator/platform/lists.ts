const dayMs = 86_400_000;
/** The longest span a list may be asked for. */
const spanMs = 90 * dayMs;

/** Values that come repeated, separated by commas, or both. */
export function listOf({ searchParams }: URL, name: string): string[] {
  return searchParams
    .getAll(name)
    .flatMap((value) => value.split(","))
    .filter((value) => value !== "");
}

interface Span {
  from: number;
  /** Exclusive. */
  to: number;
}

/** The time asked for: the last day, or 90 of them where requests are named; a sentence when it cannot be read. */
export function readSpan(url: URL, now: Date): Span | string {
  const read = (name: string, otherwise: number) => {
    const text = url.searchParams.get(name);
    return text === null ? otherwise : Date.parse(text);
  };
  const to = read("end", Infinity);
  const usualMs = url.searchParams.has("request_id") ? spanMs : dayMs;
  const from = read("start", Math.min(to, now.getTime()) - usualMs);
  if (Number.isNaN(from) || Number.isNaN(to)) return "start and end must be dates in ISO 8601";
  if (Math.min(to, now.getTime()) - from > spanMs) return "The range may span 90 days at most";
  return { from, to };
}

export const isWithin = ({ from, to }: Span, date: string) =>
  Date.parse(date) >= from && Date.parse(date) < to;

interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
  has_more: boolean;
}

/** One page; a cursor is the number of its page, in base64. */
export function pageOf<Item>(
  items: Item[],
  { searchParams }: URL,
  sizes: { usual: number; most: number },
): Page<Item> {
  const asked = Number(searchParams.get("limit") ?? sizes.usual);
  const size = Math.min(sizes.most, Math.max(1, Math.floor(asked) || sizes.usual));
  const cursor = Buffer.from(searchParams.get("cursor") ?? "", "base64").toString();
  const page = Math.max(1, Math.floor(Number(cursor)) || 1);
  const more = items.length > page * size;
  return {
    items: items.slice((page - 1) * size, page * size),
    next_cursor: more ? Buffer.from(String(page + 1)).toString("base64") : null,
    has_more: more,
  };
}
