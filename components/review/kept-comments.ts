import { loadReviewSchemas } from "./load-review-schemas";
import type { Draft, NewComment } from "./review-schemas";

export interface Kept {
  comment: NewComment;
  at: string;
}

/** What of a review outlives a reload, in this browser alone. */
export interface KeptComments {
  read: () => Promise<{ unsent: Kept[]; drafts: Record<string, Draft> }>;
  keep: (kept: Kept) => void;
  letGo: (id: string) => void;
  keepDrafts: (drafts: Record<string, Draft>) => void;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

/** Full or forbidden storage costs only what a reload would have kept. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // See above.
  }
}

/** Under the name of whoever wrote it: nobody else sends it. One entry for each, so that tabs never write over another's. */
export function keptComments(generationId: string, selfKey: string): KeptComments {
  const place = `${generationId}:${selfKey}`;
  const prefix = `firstframe-unsent-comment:${place}:`;
  const draftsName = `firstframe-comment-drafts:${place}`;
  return {
    read: async () => {
      const found = { unsent: [] as Kept[], drafts: {} as Record<string, Draft> };
      try {
        const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
        const drafts = localStorage.getItem(draftsName);
        if (names.length === 0 && drafts === null) return found;
        const { KeptComment, Drafts } = await loadReviewSchemas();
        for (const name of names) {
          const kept = KeptComment.safeParse(parsed(localStorage.getItem(name))).data;
          if (kept) found.unsent.push(kept);
        }
        found.drafts = Drafts.safeParse(parsed(drafts)).data ?? {};
      } catch {
        // Nothing was kept.
      }
      return found;
    },
    keep: (kept) => quietly(() => localStorage.setItem(prefix + kept.comment.id, JSON.stringify(kept))),
    letGo: (id) => quietly(() => localStorage.removeItem(prefix + id)),
    keepDrafts: (drafts) =>
      quietly(() => {
        if (Object.keys(drafts).length === 0) localStorage.removeItem(draftsName);
        else localStorage.setItem(draftsName, JSON.stringify(drafts));
      }),
  };
}
