import type { Actor, Ctx } from "../context";

/** Who writes, as a row keeps them. */
export interface Author {
  authorId: string | null;
  guestId: string | null;
  authorName: string;
}

/** Of whoever works alone there is no name to keep. */
export function authorOf({ actor }: Pick<Ctx, "actor">): Author {
  return actor.kind === "person"
    ? { authorId: actor.id, guestId: null, authorName: actor.name }
    : { authorId: null, guestId: null, authorName: "" };
}

/** What tells authors apart: a person's id, `guest:<id>`, or `solo`. */
export function authorKey({ authorId, guestId }: Omit<Author, "authorName">): string {
  return authorId ?? (guestId === null ? "solo" : `guest:${guestId}`);
}

export const isAuthor = (ctx: { actor: Actor }, row: Omit<Author, "authorName">) =>
  authorKey(row) === authorKey(authorOf(ctx));
