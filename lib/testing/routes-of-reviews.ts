import type { Call, Objects, Routes } from "./route-row";

const see = { needs: "generation.see" } as const;
const membersOnly = [403] as const;
const comment = () => ({
  id: crypto.randomUUID(),
  rootId: null,
  body: "More light.",
  frame: null,
  endFrame: null,
  drawing: null,
});
const edit = { body: "Less light.", drawing: null };
const verdict = () => ({ id: crypto.randomUUID(), verdict: "approved" });
const presence = () => ({ tab: crypto.randomUUID(), here: true });
const guest = { needs: "a link", solo: [401] } as const;
const shared =
  (rest: (objects: Objects) => string, body?: () => unknown) =>
  (objects: Objects): Partial<Call> => ({
    path: `/api/share/${objects.shareToken}${rest(objects)}`,
    ...(body ? { body: body() } : {}),
  });

/** Rows of the table of routes, see `route-table.ts`. */
export const routesOfReviews: Routes = {
  "/api/comments/[id]": {
    PATCH: {
      needs: "review.edit",
      ofMaker: true,
      call: ({ comment: id }) => ({ path: `/api/comments/${id}`, body: edit }),
    },
    DELETE: {
      needs: "review.delete",
      ofMaker: true,
      takes: "comment",
      call: ({ comment: id }) => ({ path: `/api/comments/${id}` }),
    },
  },
  "/api/comments/[id]/edits": {
    GET: { ...see, call: ({ comment: id }) => ({ path: `/api/comments/${id}/edits` }) },
  },
  "/api/comments/[id]/resolve": {
    POST: {
      needs: "review.resolve",
      call: ({ comment: id }) => ({ path: `/api/comments/${id}/resolve`, body: { resolved: true } }),
    },
  },
  "/api/generations/[id]/comments": {
    POST: { needs: "review.comment", answers: [201], call: () => ({ body: comment() }) },
  },
  "/api/generations/[id]/decisions": { POST: { needs: "review.decide", call: () => ({ body: verdict() }) } },
  "/api/generations/[id]/presence": { POST: { ...see, call: () => ({ body: presence() }) } },
  "/api/generations/[id]/review": {
    GET: see,
    PUT: { needs: "review.ask", call: () => ({ body: { people: [], rule: "any", dueAt: null } }) },
  },
  "/api/generations/[id]/review/export": { GET: see },
  "/api/notices": {
    GET: { needs: "account.change", solo: membersOnly },
    POST: { needs: "account.change", solo: membersOnly, call: () => ({ body: { upTo: 0 } }) },
  },
  "/api/reviews": { GET: { needs: "account.change", solo: membersOnly } },
  "/api/share/[token]": { GET: { ...guest, call: shared(() => "") } },
  "/api/share/[token]/comments/[id]": {
    // Others' words: a guest changes their own alone.
    PATCH: {
      ...guest,
      answers: [403],
      call: shared(
        ({ comment: id }) => `/comments/${id}`,
        () => edit,
      ),
    },
    DELETE: { ...guest, answers: [403], call: shared(({ comment: id }) => `/comments/${id}`) },
  },
  "/api/share/[token]/enter": {
    POST: {
      needs: "nothing",
      answers: [201],
      call: shared(
        () => "/enter",
        () => ({ name: "Gwen", password: null }),
      ),
    },
  },
  "/api/share/[token]/events": { GET: { ...guest, call: shared(() => "/events") } },
  "/api/share/[token]/generations/[id]/comments": {
    POST: {
      ...guest,
      answers: [201],
      call: shared(({ generation }) => `/generations/${generation}/comments`, comment),
    },
  },
  "/api/share/[token]/generations/[id]/decisions": {
    POST: { ...guest, call: shared(({ generation }) => `/generations/${generation}/decisions`, verdict) },
  },
  "/api/share/[token]/generations/[id]/media/[what]": {
    GET: { ...guest, call: shared(({ generation }) => `/generations/${generation}/media/video`) },
    HEAD: { ...guest, call: shared(({ generation }) => `/generations/${generation}/media/image`) },
  },
  "/api/share/[token]/generations/[id]/presence": {
    POST: {
      ...guest,
      answers: [204],
      call: shared(({ generation }) => `/generations/${generation}/presence`, presence),
    },
  },
  "/api/share/[token]/generations/[id]/review": {
    GET: { ...guest, call: shared(({ generation }) => `/generations/${generation}/review`) },
  },
  "/api/shares": {
    GET: { needs: "share.change", call: ({ generation }) => ({ path: `/api/shares?object=${generation}` }) },
    POST: {
      needs: "share.change",
      answers: [201],
      call: ({ generation }) => ({
        body: { kind: "generation", objectId: generation, access: "view", note: "", password: null, days: 1 },
      }),
    },
  },
  "/api/shares/[id]": {
    DELETE: {
      needs: "share.change",
      ofMaker: true,
      answers: [204],
      takes: "share",
      call: ({ share }) => ({ path: `/api/shares/${share}` }),
    },
  },
};
