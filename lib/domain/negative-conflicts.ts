/** What a prompt can ask for that a negative prompt may steer away from. */
export type Wish = "still" | "cuts" | "unreal" | "flicker" | "nightLapse" | "handheld" | "grain";

export interface NegativeConflict {
  wish: Wish;
  /** The words in the negative prompt that speak against it, as they stand there. */
  words: string[];
}

interface Rule {
  wish: Wish;
  asked: RegExp;
  /** Items of a list, taken out alone. */
  items?: readonly string[];
  /** Words whose whole sentence goes. */
  sentences?: readonly string[];
}

const cuts =
  /\b(?:(?:cuts?|cutting|switch(?:es)?) to\b|jump[- ]cuts?|hard[- ]cuts?|quick cuts|montage|(?:next|second|another|new) (?:shot|scene)\b|(?:shot|scene) (?:2|two)\b|scene change|several (?:shots|scenes))/i;

/** From NVIDIA's guide: words that contradict the wish are deleted, never negated. */
const rules: readonly Rule[] = [
  {
    wish: "still",
    asked:
      /\b(?:camera (?:stays|is|remains|holds|keeps|stands) (?:\w+ )?(?:still|static|fixed|steady|locked|motionless)|camera (?:does not|doesn['’]t|never) moves?|(?:static|still|fixed|locked[- ]off|stationary|motionless) (?:camera|shot|frame)|(?:no|without(?: any)?) camera (?:motion|movement)|tripod)/i,
    items: ["static with no motion"],
  },
  { wish: "cuts", asked: cuts, items: ["jump cuts", "hard cut"] },
  {
    wish: "unreal",
    asked:
      /\b(?:surreal\w*|dream-?like|fantas(?:y|tic|tical)|magic\w*|fair(?:y|ies)|dragons?|unicorns?|wizards?|levitat\w*|impossible|morphs?|transforms? into|portal|ghosts?|aliens?|defies gravity)\b/i,
    sentences: ["defies common sense", "surreal"],
  },
  {
    wish: "flicker",
    asked: /\b(?:flicker\w*|candle\w*|strob\w*|lightning|campfire|bonfire|torch(?:es|light)?)\b/i,
    items: ["flickering"],
  },
  {
    wish: "nightLapse",
    asked:
      /\b(?:light trails|long exposure|star trails|night\w*\b[^.]*\btime-?lapse|time-?lapse\b[^.]*\b(?:night\w*|stars|headlights|city lights))/i,
    items: ["motion blur"],
  },
  { wish: "handheld", asked: /\bhand-?held\b/i, items: ["shaky footage"] },
  {
    wish: "grain",
    asked: /\b(?:film grain|grainy|vhs|super ?8|16 ?mm film)\b/i,
    items: ["grainy texture"],
  },
];

const denied = /\b(?:no|not|without|never|n['’]t)\s+(?:\w+\s+)?$/i;

/** Whether the words are there and not refused: "no flickering" asks for none. */
function asksFor(prompt: string, asked: RegExp): boolean {
  const match = asked.exec(prompt);
  return match !== null && !denied.test(prompt.slice(0, match.index));
}

export function mentionsCuts(prompt: string): boolean {
  return asksFor(prompt, cuts);
}

function item(words: string): RegExp {
  return new RegExp(`(?<![\\w-])${words}(?![\\w-])`, "i");
}

function sentenceWith(words: string): RegExp {
  return new RegExp(`[^.!?]*(?<![\\w-])${words}(?![\\w-])[^.!?]*(?:[.!?]|$)`, "i");
}

/** Where the prompt asks for something that the negative prompt steers away from. */
export function negativeConflicts(prompt: string, negative: string): NegativeConflict[] {
  return rules.flatMap(({ wish, asked, items = [], sentences = [] }) => {
    if (!asksFor(prompt, asked)) return [];
    const words = [...items, ...sentences].flatMap((each) => item(each).exec(negative)?.[0] ?? []);
    return words.length > 0 ? [{ wish, words }] : [];
  });
}

/** A list without one of its items, its commas and its "and" still in place. */
function withoutItem(text: string, words: string): string {
  const { source } = item(words);
  const alone = new RegExp(
    `(^|[.!?]\\s*)(?:(?:it|this|the video) (?:includes|features|shows|has)\\s+)?${source}\\s*(?:[.!?]\\s*|$)`,
    "i",
  );
  const shapes: [RegExp, string][] = [
    [alone, "$1"],
    [new RegExp(`${source}\\s*(?:,\\s*(?:and\\s+)?|;\\s*|\\s+and\\s+)`, "i"), ""],
    [new RegExp(`(?:\\s*[,;]\\s*(?:and\\s+)?|\\s+and\\s+)${source}`, "i"), ""],
    [new RegExp(`\\s*${source}`, "i"), ""],
  ];
  const [shape, kept] = shapes.find(([candidate]) => candidate.test(text)) ?? [];
  return shape ? text.replace(shape, kept ?? "") : text;
}

function untilGone(text: string, words: string, remove: (text: string) => string): string {
  let rest = text;
  while (item(words).test(rest)) {
    const next = remove(rest);
    if (next === rest) return rest;
    rest = next;
  }
  return rest;
}

/** The negative prompt without the words that speak against the prompt. */
export function withoutConflicts(prompt: string, negative: string): string {
  let rest = negative;
  for (const { asked, items = [], sentences = [] } of rules) {
    if (!asksFor(prompt, asked)) continue;
    for (const words of items) rest = untilGone(rest, words, (text) => withoutItem(text, words));
    for (const words of sentences) {
      rest = untilGone(rest, words, (text) => text.replace(sentenceWith(words), ""));
    }
  }
  return rest === negative ? negative : rest.trim();
}

/** Whether it says "avoid" or "no": the words are steered away from as they are, so naming the thing is enough. */
export function negates(negative: string): string | null {
  return /(?:^|[,;.]\s*)(avoid|no|not|without|don['’]t)\b/i.exec(negative)?.[1] ?? null;
}
