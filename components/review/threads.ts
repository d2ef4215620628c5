import type { ReviewComment } from "./review-schemas";
import type { Unsent } from "./review-store";

/** A comment of the studio's, or one that is on its way there. */
export interface ShownComment extends ReviewComment {
  unsent: Unsent | null;
}

export interface Thread {
  root: ShownComment;
  answers: ShownComment[];
}

function onItsWay(unsent: Unsent, authorKey: string): ShownComment {
  return {
    ...unsent.comment,
    authorKey,
    authorName: "",
    createdAt: unsent.at,
    editedAt: null,
    deletedAt: null,
    resolvedAt: null,
    resolvedByName: null,
    resolvedByGeneration: null,
    unsent,
  };
}

const inVideo = ({ root: a }: Thread, { root: b }: Thread) => (a.frame ?? -1) - (b.frame ?? -1);

/** In the order of the video, what is about the whole before; within that in the order in which it was said. */
export function threadsOf(
  comments: readonly ReviewComment[],
  unsent: readonly Unsent[],
  selfKey: string,
): Thread[] {
  const known = new Set(comments.map(({ id }) => id));
  const shown = [
    ...comments.map((comment) => ({ ...comment, unsent: null })),
    ...unsent.filter(({ comment }) => !known.has(comment.id)).map((each) => onItsWay(each, selfKey)),
  ];
  const threads = new Map<string, Thread>();
  for (const root of shown) if (root.rootId === null) threads.set(root.id, { root, answers: [] });
  for (const answer of shown) {
    if (answer.rootId !== null) threads.get(answer.rootId)?.answers.push(answer);
  }
  return [...threads.values()].toSorted(inVideo);
}

/** Whether something is still to be done about it. */
export const isOpen = ({ root }: Thread): boolean => root.resolvedAt === null;
