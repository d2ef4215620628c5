import type { Answer } from "@/components/shell/request-json";
import type { KnownPerson } from "@/lib/domain/people";
import type { ReviewRule, Verdict } from "@/lib/domain/review";

import type { Edits, NewComment, Review, ReviewComment } from "./review-schemas";

export interface Changed {
  body: string;
  drawing: NewComment["drawing"];
}

export interface Asking {
  people: string[];
  rule: ReviewRule;
  dueAt: string | null;
}

/** What whoever looks at a review may do; the server decides again. */
export interface ReviewRights {
  comment: boolean;
  edit: (authorKey: string) => boolean;
  remove: (authorKey: string) => boolean;
  resolve: boolean;
  decide: boolean;
  ask: boolean;
  /** Makes another version from a note. */
  makeVersion: boolean;
}

/** Where a review comes from and what is said goes to: a member's routes, or a guest's. One a mount. */
export interface ReviewAccess {
  generationId: string;
  /** Who looks: the key that is on what they said. */
  selfKey: string;
  /** Empty of whoever works alone. */
  selfName: string;
  /** Whom one may name. */
  people: readonly KnownPerson[];
  can: ReviewRights;
  read: () => Promise<Answer<Review>>;
  comment: (comment: NewComment) => Promise<Answer<ReviewComment>>;
  edit: (id: string, change: Changed) => Promise<Answer<ReviewComment>>;
  remove: (id: string) => Promise<Answer<ReviewComment>>;
  resolve: (id: string, resolved: boolean) => Promise<Answer<ReviewComment>>;
  decide: (decision: { id: string; verdict: Verdict }) => Promise<Answer<Review>>;
  ask: (asking: Asking) => Promise<Answer<Review>>;
  /** What a comment said before; null where one may not know. */
  edits: ((id: string) => Promise<Answer<Edits>>) | null;
  /** Whether what was said can be taken along as a file or on paper. */
  exports: boolean;
  /** Called when something may have changed. */
  subscribe: (onChange: () => void) => () => void;
  /** The address of another version. */
  versionPath: (generationId: string) => string;
  /** The whole address of a comment, for others to open. */
  commentLink: (commentId: string) => string;
}
