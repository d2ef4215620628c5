import { and, ilike, not, sql, type SQL, type SQLWrapper } from "drizzle-orm";

import { readSearch, type SearchTerm, unspacedIn, wordQuery } from "@/lib/domain/search-words";

/** Where a search looks: a column of words with its index, and the text they are of. */
interface Place {
  words: SQLWrapper;
  text: SQLWrapper;
  /** What the index of characters is of, where there is one. */
  characters?: SQLWrapper;
}

type Condition = SQL | undefined;

const escapeLike = (text: string) => text.replace(/[\\%_]/g, String.raw`\$&`);

/** The conditions of a search. The index of words narrows where it can; what it knows nothing of is looked for in the text as it stands. */
export function isFound(q: string, place: Place): Condition[] {
  const stands = ({ text }: SearchTerm) => ilike(sql`${place.text}`, `%${escapeLike(text)}%`);
  /** As it stands, and all its characters without spaces: an index of those narrows where there are any. */
  const isLiteral = (term: SearchTerm) => {
    const characters = unspacedIn(term.text).map((each) => sql`${each}`);
    if (!place.characters || characters.length === 0) return stands(term);
    return and(sql`${place.characters} @> array[${sql.join(characters, sql`, `)}]::text[]`, stands(term));
  };
  const hasWords = (terms: readonly SearchTerm[]) =>
    sql`${place.words} @@ to_tsquery('simple', ${wordQuery(terms)})`;
  const terms = readSearch(q);
  const wanted = terms.filter(({ excluded }) => !excluded);
  const inIndex = wanted.filter(({ words }) => words.length > 0);
  const unwanted = terms.filter(({ excluded }) => excluded);
  return [
    inIndex.length > 0 ? hasWords(inIndex) : undefined,
    ...wanted.filter(({ literal }) => literal).map(isLiteral),
    ...unwanted.map((term) => not(term.literal ? stands(term) : hasWords([term]))),
  ];
}
