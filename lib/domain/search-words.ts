/** One thing a search asks for, or will not have. */
export interface SearchTerm {
  /** As typed, without quotes and dash. */
  text: string;
  /** Its words in order, for the index of words; empty where a text of its kind has no words. */
  words: readonly string[];
  /** Words begin with what is typed; those of a quoted phrase are whole and stand side by side. */
  phrase: boolean;
  /** Whether the text must also be found as it stands: always where the index of words knows nothing of it. */
  literal: boolean;
  excluded: boolean;
}

const pattern = /(-?)"([^"]*)(?:"|$)|\S+/gu;
const word = /[\p{L}\p{N}]/u;
/** Scripts whose words are set apart and whose letters every database takes for letters. */
const indexable = /^(?:(?=\p{L})[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]|[0-9])+$/u;
/** Words joined by no more than a hyphen or an apostrophe, which people write in several ways. */
const plain = /^[\p{L}\p{N}]+(?:[-'‘’‐‑\s]+[\p{L}\p{N}]+)*$/u;

/** What the index of words takes for spaces (the column `words`), so that `and/or` is two words. */
export const wordSeparators = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~¡§«·»¿‐‑‒–—―‘’‚“”„•…′″‹›×÷°€£";
const separators = new Set(wordSeparators);

/** Characters of scripts that set no spaces between words, each of which the database keeps an index of: Han, kana, Hangul. */
export const unspacedRanges = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff";
const unspaced = new RegExp(`[${unspacedRanges}]`, "gu");

/** The characters of a text that the index of characters knows, each once. */
export function unspacedIn(text: string): string[] {
  return [...new Set(text.match(unspaced))];
}

function wordsOf(text: string): string[] {
  const spaced = Array.from(text, (each) => (separators.has(each) ? " " : each)).join("");
  const words = spaced.split(/\s+/u).filter((each) => each !== "");
  return words.every((each) => indexable.test(each)) ? words : [];
}

function toTerm(text: string, { phrase, excluded }: { phrase: boolean; excluded: boolean }): SearchTerm {
  const words = wordsOf(text);
  return { text, words, phrase, literal: words.length === 0 || !plain.test(text), excluded };
}

/**
 * The terms of a search, all of which must hold: each word as a beginning, `"quoted words"` as a phrase, and
 * `-word` or `-"a phrase"` for what must not be there. A dash before punctuation is a dash.
 */
export function readSearch(q: string): SearchTerm[] {
  return [...q.matchAll(pattern)].flatMap(([whole, dash, quoted]) => {
    if (quoted !== undefined) {
      return quoted.trim() === "" ? [] : [toTerm(quoted.trim(), { phrase: true, excluded: dash === "-" })];
    }
    const excluded = whole.startsWith("-") && word.test(whole);
    return [toTerm(excluded ? whole.slice(1) : whole, { phrase: false, excluded })];
  });
}

/** Terms in the language of `to_tsquery`: only letters, digits and operators of ours are in it. */
export function wordQuery(terms: readonly SearchTerm[]): string {
  return terms
    .filter(({ words }) => words.length > 0)
    .map(({ words, phrase }) => words.map((each) => (phrase ? `'${each}'` : `'${each}':*`)).join(" <-> "))
    .map((side) => `(${side})`)
    .join(" & ");
}
