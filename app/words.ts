import { headers } from "next/headers";
import { cache } from "react";

import { wordsIn } from "@/lib/words/catalogue";
import { type Language, languageOf } from "@/lib/words/languages";
import type { Words } from "@/lib/words/words";

/** The language and the sentences of the request that is being answered, for what is made on the server. */
export const requestWords = cache(async function requestWords(): Promise<{ language: Language; t: Words }> {
  const language = languageOf(await headers());
  return { language, t: wordsIn(language) };
});
