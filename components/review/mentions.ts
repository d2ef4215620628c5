import { mentionOf } from "@/lib/domain/mention";

interface Named {
  id: string;
  name: string;
}

/** A name as it is typed: without what would end it in a comment. */
export const typedName = (name: string) => name.replaceAll(/[[\]]/g, "");

const stored = /\[@([^\]\n]{1,120})\]\(person:([\w-]{1,64})\)/g;

/** What a person typed as it is stored: each `@Name` of somebody is that person. Of two of one name it is who was chosen. */
export function toStored(text: string, chosen: readonly Named[], people: readonly Named[]): string {
  const byName = new Map([...people, ...chosen].map((person) => [typedName(person.name), person]));
  const names = [...byName.keys()].toSorted((a, b) => b.length - a.length);
  let result = "";
  for (let at = 0; at < text.length;) {
    const isStart = text[at] === "@" && !/[\p{L}\p{N}@]/u.test(text[at - 1] ?? "");
    const name = isStart ? names.find((each) => text.startsWith(each, at + 1)) : undefined;
    const person = name === undefined ? undefined : byName.get(name);
    const after = name === undefined ? "" : (text[at + 1 + name.length] ?? "");
    if (name === undefined || !person || /[\p{L}\p{N}]/u.test(after)) {
      result += text[at];
      at += 1;
    } else {
      result += mentionOf(person);
      at += 1 + name.length;
    }
  }
  return result;
}

/** The other way round, for changing what was said. */
export function toTyped(body: string): { text: string; named: Named[] } {
  const named = [...body.matchAll(stored)].map(([, name = "", id = ""]) => ({ id, name }));
  return { text: body.replaceAll(stored, (_, name: string) => `@${name}`), named };
}

const asked = /(?:^|[^\p{L}\p{N}@])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*){0,2})$/u;

/** The name that is being typed before the caret, and where its `@` stands; null where none is. */
export function askedName(text: string, caret: number): { query: string; start: number } | null {
  const found = asked.exec(text.slice(0, caret));
  if (!found) return null;
  const [, query = ""] = found;
  return { query, start: caret - query.length - 1 };
}

/** Who may be meant, those whose name begins so first. */
export function peopleFor<Person extends Named>(
  people: readonly Person[],
  query: string,
  most = 6,
): Person[] {
  const sought = query.toLocaleLowerCase();
  const at = ({ name }: Person) => {
    const found = ` ${name.toLocaleLowerCase()}`.indexOf(` ${sought}`);
    return found === -1 ? Infinity : found;
  };
  return people
    .filter((person) => at(person) !== Infinity)
    .toSorted((a, b) => at(a) - at(b) || a.name.localeCompare(b.name))
    .slice(0, most);
}
