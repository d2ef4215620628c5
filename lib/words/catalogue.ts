import "server-only";
import compile from "icu-minify/compile";
import { createTranslator, type Messages } from "use-intl/core";

import { de } from "./de";
import { en } from "./en";
import { defaultLanguage, type Language, wordsTimeZone } from "./languages";
import type { Subject, Translation, Words } from "./words";

const catalogues: Record<Language, Translation> = { en, de };

interface Tree {
  readonly [key: string]: string | Tree;
}

function compileAll(tree: Tree): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      // Cloned: the compiler's objects have no prototype, and React hands only plain ones to the browser.
      typeof value === "string" ? structuredClone(compile(value)) : compileAll(value),
    ]),
  );
}

const compiled = new Map<Language, Messages>();

/** A language's sentences with their ICU syntax already read, so that no browser has to carry a parser for it. */
export function messagesIn(language: Language): Messages {
  const known = compiled.get(language);
  if (known) return known;
  const messages = compileAll(catalogues[language]) as unknown as Messages;
  compiled.set(language, messages);
  return messages;
}

/** Those of some subjects alone: what a page has no use for, no browser has to read. */
export function messagesAbout(language: Language, subjects: readonly Subject[]): Partial<Messages> {
  const all = messagesIn(language);
  return Object.fromEntries(subjects.map((subject) => [subject, all[subject]]));
}

/** Speaks a language outside React. */
export function wordsIn(language: Language): Words {
  return createTranslator({
    locale: language,
    messages: messagesIn(language),
    timeZone: wordsTimeZone,
    onError: fail,
  });
}

/** A missing sentence is a mistake of ours and never silent. */
function fail(error: Error): never {
  throw error;
}

const english = wordsIn(defaultLanguage);

/** A sentence that is not said yet: whoever answers a request says it in the request's language. */
export interface Sentence {
  say: (t: Words) => string;
  /** What logs, programs and the database read. */
  english: string;
}

/** `sentence((t) => t("caps.month", { left }))` */
export function sentence(say: Sentence["say"]): Sentence {
  return { say, english: say(english) };
}
