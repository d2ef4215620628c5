import { requestJson } from "@/components/shell/request-json";
import type { ReviewChanges } from "@/components/shell/review-changes";
import type { StudioFacts } from "@/components/shell/studio-provider";
import { type Action, may, mayTo } from "@/lib/domain/permissions";

import { loadReviewSchemas } from "./load-review-schemas";
import type { ReviewAccess, ReviewRights } from "./review-access";

const loadReview = async () => (await loadReviewSchemas()).Review;
const loadComment = async () => (await loadReviewSchemas()).ReviewComment;
const loadEdits = async () => (await loadReviewSchemas()).Edits;

function sent(method: string, body?: object): RequestInit {
  if (!body) return { method };
  return { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

function rightsOf(person: StudioFacts["person"]): ReviewRights {
  const can = (action: Action) => person === null || may(person.role, action);
  const canTo = (action: Action) => (key: string) => person === null || mayTo(person, action, key);
  return {
    comment: can("review.comment"),
    edit: canTo("review.edit"),
    remove: canTo("review.delete"),
    resolve: can("review.resolve"),
    decide: can("review.decide"),
    ask: person !== null && can("review.ask"),
    makeVersion: can("generation.create"),
  };
}

export function readReviewOf(generationId: string) {
  return requestJson(`/api/generations/${encodeURIComponent(generationId)}/review`, loadReview);
}

/** The review of a generation as a member has it, or whoever works alone. */
export function studioReviewAccess(
  generationId: string,
  { person, people }: Pick<StudioFacts, "person" | "people">,
  changes: ReviewChanges,
): ReviewAccess {
  const path = `/api/generations/${generationId}`;
  return {
    generationId,
    selfKey: person?.id ?? "solo",
    selfName: person?.name ?? "",
    people: people.filter(({ removed }) => !removed),
    can: rightsOf(person),
    read: () => readReviewOf(generationId),
    comment: (comment) => requestJson(`${path}/comments`, loadComment, sent("POST", comment)),
    edit: (id, change) => requestJson(`/api/comments/${id}`, loadComment, sent("PATCH", change)),
    remove: (id) => requestJson(`/api/comments/${id}`, loadComment, sent("DELETE")),
    resolve: (id, resolved) =>
      requestJson(`/api/comments/${id}/resolve`, loadComment, sent("POST", { resolved })),
    decide: (decision) => requestJson(`${path}/decisions`, loadReview, sent("POST", decision)),
    ask: (asking) => requestJson(`${path}/review`, loadReview, sent("PUT", asking)),
    edits: (id) => requestJson(`/api/comments/${id}/edits`, loadEdits),
    exports: true,
    subscribe: (onChange) =>
      changes.subscribe((changed) => {
        if (changed === null || changed === generationId) onChange();
      }),
    versionPath: (id) => `/generations/${id}`,
    commentLink: (id) => `${window.location.origin}/generations/${generationId}?comment=${id}`,
  };
}
