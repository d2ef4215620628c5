/** A person named in a comment, as its markdown holds them: `[@Bo Reviewer](person:<id>)`. */
const mention = /\[@[^\]\n]{1,120}\]\(person:([\w-]{1,64})\)/g;

export const mentionOf = ({ id, name }: { id: string; name: string }) =>
  `[@${name.replaceAll(/[[\]]/g, "")}](person:${id})`;

/** The ids of who is named in a comment, each once. */
export function mentionedIn(body: string): string[] {
  return [...new Set([...body.matchAll(mention)].flatMap(([, id]) => id ?? []))];
}

/** A comment as it reads: `@Bo Reviewer` where its markdown names somebody. */
export const withPlainMentions = (body: string) =>
  body.replaceAll(mention, (named) => named.slice(1, named.indexOf("]")));
