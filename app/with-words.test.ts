import path from "node:path";

import { describe, expect, it } from "vitest";

import { importsOf, isTest, resolveImport, sources, withoutExtension } from "@/lib/testing/sources";
import { en } from "@/lib/words/en";
import type { Subject } from "@/lib/words/words";

interface Tree {
  readonly [key: string]: string | Tree;
}

const keys = (tree: Tree, before = ""): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [before + key] : keys(value, `${before}${key}.`),
  );

const english = keys(en);
const subjects = Object.keys(en) as Subject[];
const modules = new Map(
  sources.filter(({ file }) => !isTest(file)).map(({ file, source }) => [withoutExtension(file), source]),
);

/** The subjects of the sentences that a module says: their keys stand in it, whole or up to what is filled in. */
function saidIn(source: string): Subject[] {
  const said = [...source.matchAll(/(["'`])([a-zA-Z]+\.[\w.]*)(\1|\$\{)/g)].filter(([, , start = "", end]) =>
    end === "${" ? english.some((key) => key.startsWith(start)) : english.includes(start),
  );
  return subjects.filter((subject) => said.some(([, , start = ""]) => start.startsWith(`${subject}.`)));
}

/** The list in `withWords([…], Page)`. */
function givenBy(source: string): Subject[] | null {
  const list = /\bwithWords\(\s*\[([^\]]*)\]/.exec(source)?.[1];
  if (list === undefined || source.includes("function withWords")) return null;
  return subjects.filter((subject) => list.includes(`"${subject}"`));
}

const isClient = (source: string) => /^["']use client["']/.test(source);

/** What the browser says of all that a module reaches, also of what is loaded later, up to where others give it. */
function saidFrom(start: string): Subject[] {
  const said = new Set<Subject>();
  const seen = new Set<string>();
  const visit = (module: string, above: boolean) => {
    const source = modules.get(module);
    if (source === undefined || (module !== start && givenBy(source))) return;
    const inBrowser = above || isClient(source);
    if (seen.has(`${module} ${inBrowser}`)) return;
    seen.add(`${module} ${inBrowser}`);
    if (inBrowser) for (const subject of saidIn(source)) said.add(subject);
    for (const { from, typeOnly } of importsOf(source)) {
      const { module: next, ours } = resolveImport(module, from);
      if (ours && !typeOnly) visit(next, inBrowser);
    }
  };
  visit(start, false);
  return subjects.filter((subject) => said.has(subject));
}

/** What the layouts around a module give. */
function givenAbove(module: string): Subject[] {
  const folders = path.posix.dirname(module).split("/");
  const layouts = folders.map((_, depth) => `${folders.slice(0, depth + 1).join("/")}/layout`);
  return layouts.filter((each) => each !== module).flatMap((each) => givenBy(modules.get(each) ?? "") ?? []);
}

const isPage = (module: string) =>
  /^app\/(.*\/)?(page|layout|template|loading|error|not-found|default)$/.test(module);
const places = [...modules.keys()].filter(
  (module) => module.startsWith("app/") && (isPage(module) || givenBy(modules.get(module) ?? "")),
);

describe("what a page gives to read", () => {
  it.each(places)("%s: all that is said there and not above, and nothing else", (place) => {
    const above = givenAbove(place);
    expect(givenBy(modules.get(place) ?? "") ?? []).toEqual(
      saidFrom(place).filter((subject) => !above.includes(subject)),
    );
  });

  it("can be told from the keys: none begins with what is filled in", () => {
    const hidden = [...modules].filter(([, source]) => /\bt(\.\w+)?\(\s*`\$\{/.test(source));
    expect(hidden.map(([module]) => module)).toEqual([]);
  });

  it("finds sentences said at once, by parts, and in what is loaded later", () => {
    expect(saidIn('t("spend.title")')).toEqual(["spend"]);
    expect(saidIn("t(`people.roles.${role}.name`)")).toEqual([]);
    expect(saidIn("t(`roles.${role}.name`)")).toEqual(["roles"]);
    expect(saidIn('may("generation.create")')).toEqual([]);
    expect(saidFrom("components/shell/key-help")).toEqual(["shell"]);
  });
});
