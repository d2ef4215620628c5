import { requestJson } from "@/components/shell/request-json";
import { type ShareAccess, shareAccesses } from "@/lib/domain/share";

import { loadReviewSchemas } from "./load-review-schemas";
import type { ReviewAccess } from "./review-access";

const loadReview = async () => (await loadReviewSchemas()).Review;
const loadComment = async () => (await loadReviewSchemas()).ReviewComment;

function sent(method: string, body?: object): RequestInit {
  if (!body) return { method };
  return { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

interface GuestLook {
  token: string;
  generationId: string;
  guestId: string;
  guestName: string;
  access: ShareAccess;
  subscribe: (listener: (generationId: string | null) => void) => () => void;
}

/** No button of a guest's leads here. */
const notForGuests = () => Promise.resolve({ ok: false as const, status: 403, message: null });

/** The review of a generation as whoever came in by a link has it. */
export function guestReviewAccess({
  token,
  generationId,
  guestId,
  guestName,
  access,
  subscribe,
}: GuestLook): ReviewAccess {
  const share = `/api/share/${encodeURIComponent(token)}`;
  const path = `${share}/generations/${generationId}`;
  const page = `/share/${encodeURIComponent(token)}`;
  const selfKey = `guest:${guestId}`;
  const reaches = (least: ShareAccess) => shareAccesses.indexOf(access) >= shareAccesses.indexOf(least);
  const own = (key: string) => reaches("comment") && key === selfKey;
  return {
    generationId,
    selfKey,
    selfName: guestName,
    people: [],
    can: {
      comment: reaches("comment"),
      edit: own,
      remove: own,
      resolve: false,
      decide: reaches("decide"),
      ask: false,
      makeVersion: false,
    },
    read: () => requestJson(`${path}/review`, loadReview),
    comment: (comment) => requestJson(`${path}/comments`, loadComment, sent("POST", comment)),
    edit: (id, change) => requestJson(`${share}/comments/${id}`, loadComment, sent("PATCH", change)),
    remove: (id) => requestJson(`${share}/comments/${id}`, loadComment, sent("DELETE")),
    resolve: notForGuests,
    decide: (decision) => requestJson(`${path}/decisions`, loadReview, sent("POST", decision)),
    ask: notForGuests,
    edits: null,
    exports: false,
    // Of what the link opens, and so of another version, which closes this one.
    subscribe: (onChange) => subscribe(() => onChange()),
    versionPath: (id) => `${page}?video=${id}`,
    commentLink: (id) => `${window.location.origin}${page}?video=${generationId}&comment=${id}`,
  };
}
