import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";

import { messagesIn, sentence, wordsIn } from "./catalogue";
import { de } from "./de";
import { en } from "./en";
import { languages, type Language } from "./languages";

interface Tree {
  readonly [key: string]: string | Tree;
}

function sentencesOf(tree: Tree, before = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[before + key, value] as [string, string]]
      : sentencesOf(value, `${before}${key}.`),
  );
}

/** What fills a sentence: `count:6`, name and kind, wherever it stands. */
function slotsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    const slot = `${element.value}:${element.type}`;
    if (element.type === TYPE.tag) return [slot, ...slotsOf(element.children)];
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [slot];
    return [slot, ...Object.values(element.options).flatMap((option) => slotsOf(option.value))];
  });
}

const slots = (text: string) => [...new Set(slotsOf(parse(text)))].toSorted();

const english = new Map(sentencesOf(en));
const others = { de } satisfies Record<Exclude<Language, "en">, Tree>;

describe.each(Object.entries(others))("the sentences in %s", (_, translation) => {
  const translated = sentencesOf(translation);

  it("are the same ones as in English", () => {
    expect(translated.map(([key]) => key).toSorted()).toEqual([...english.keys()].toSorted());
  });

  it.each(translated)("%s takes the same values", (key, text) => {
    expect(slots(text).filter((slot) => !slot.endsWith(`:${TYPE.plural}`))).toEqual(
      slots(english.get(key) ?? "").filter((slot) => !slot.endsWith(`:${TYPE.plural}`)),
    );
  });
});

describe("the catalogue", () => {
  it.each(Object.keys(languages) as Language[])("can be read whole in %s", (language) => {
    expect(Object.keys(messagesIn(language))).toEqual(Object.keys(en));
  });

  it("has no sentence that is empty or has a space at its ends", () => {
    const wrong = [...english, ...sentencesOf(de)].filter(([, text]) => text === "" || text.trim() !== text);
    expect(wrong).toEqual([]);
  });

  it("says a sentence in English now and in another language when it is answered", () => {
    const said = sentence((t) => t("errors.internal"));
    expect(said.english).toBe(en.errors.internal);
    expect(said.say(wordsIn("de"))).toBe(de.errors.internal);
  });
});
