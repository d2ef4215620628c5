import type { Action } from "./permissions";

/** What a link opens: one generation, all versions of one, or whatever is in a project. */
export const shareKinds = ["generation", "stack", "project"] as const;
export type ShareKind = (typeof shareKinds)[number];

/** What whoever holds the link may do; each also what stands before it. */
export const shareAccesses = ["view", "comment", "decide"] as const;
export type ShareAccess = (typeof shareAccesses)[number];

const added: Record<ShareAccess, readonly Action[]> = {
  view: ["generation.see"],
  comment: ["review.comment", "review.edit", "review.delete"],
  decide: ["review.decide"],
};

/** Whether a guest may do this at all; a guest changes and deletes only what is their own. */
export function guestMay(access: ShareAccess, action: Action): boolean {
  const reached = shareAccesses.slice(0, shareAccesses.indexOf(access) + 1);
  return reached.some((each) => added[each].includes(action));
}
