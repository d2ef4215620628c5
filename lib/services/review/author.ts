import type { Actor, Ctx } from "../context";

/** Who writes, as a row keeps them. */
export interface Author {
  authorId: string | null;
  guestId: string | null;
  authorName: string;
}

/** Of whoever works alone there is no name to keep. */
export function authorOf({ actor }: Pick<Ctx, "actor">): Author {
  if (actor.kind === "person") return { authorId: actor.id, guestId: null, authorName: actor.name };
  if (actor.kind === "guest") return { authorId: null, guestId: actor.id, authorName: actor.name };
  return { authorId: null, guestId: null, authorName: "" };
}

/** What tells authors apart: a person's id, `guest:<id>`, or `solo`. */
export function authorKey({ authorId, guestId }: Omit<Author, "authorName">): string {
  return authorId ?? (guestId === null ? "solo" : `guest:${guestId}`);
}

export const isAuthor = (ctx: { actor: Actor }, row: Omit<Author, "authorName">) =>
  authorKey(row) === authorKey(authorOf(ctx));
