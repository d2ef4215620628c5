import type { Action } from "@/lib/domain/permissions";

/** What a call is about: ids of things that are there, but for those named as absent. */
export interface Objects {
  generation: string;
  request: string;
  image: string;
  video: string;
  project: string;
  invitation: string;
  /** Somebody of a role below admin. */
  member: string;
  absent: string;
}

export interface Call {
  path: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  raw?: { type: string; body: string };
  headers?: Record<string, string>;
}

/** A method of a route, or a page, with what it needs; see `e2e/permissions.spec.ts`. */
interface Row {
  /** Whoever has no session may too: an open route. */
  needs: Action | "nothing";
  /** Where the action may reach one's own alone: whose generation it is decides. */
  ofMaker?: true;
  /** What it answers whoever may; 200 unless said otherwise. */
  answers?: readonly number[];
  /** What it answers whoever works alone, where that is something else; null where asking would change who is in. */
  solo?: readonly number[] | null;
  /** What it takes away, so that each who may is given another one. */
  takes?: "project" | "invitation" | "member" | "session";
  /** What puts things back, asked by the owner. */
  undo?: (objects: Objects) => Call & { method: string };
  call?: (objects: Objects) => Partial<Call>;
}

type Methods = Record<string, Row>;

const see = { needs: "generation.see" } as const;
const none = [404] as const;
const nobody = "nobody@example.com";
const membersOnly = [403] as const;
const queue = "https://queue.fal.run/nvidia/cosmos-3-super";
const falTarget = (target: string) => ({ headers: { "x-fal-target-url": queue + target } });
const workload = "tier=480p&frames=189&steps=30&renders=1";
const account = { name: "Nobody", email: nobody, password: "three plain words" };

const submit = ({ image }: Objects): Partial<Call> => ({
  headers: {
    "x-fal-target-url": `${queue}/image-to-video`,
    "x-idempotency-key": crypto.randomUUID(),
  },
  body: { image_url: image, prompt: "Waves roll in. [simulate: slow 600]", num_frames: 21 },
});

/**
 * Every route and each of its methods. A route that is not here fails `route-table.test.ts`; one that answers somebody
 * otherwise than `lib/domain/permissions.ts` says fails `e2e/permissions.spec.ts`. The path is the folder's unless
 * `call` gives another.
 */
export const routes: Record<string, Methods> = {
  "/api/account/name": {
    PUT: {
      needs: "account.change",
      answers: [204],
      solo: membersOnly,
      call: () => ({ body: { name: "Sam" } }),
    },
  },
  "/api/account/passkeys": {
    POST: {
      needs: "account.change",
      answers: [400],
      solo: membersOnly,
      call: () => ({ body: { name: "Key", response: { id: "x" } } }),
    },
  },
  "/api/account/passkeys/[id]": { DELETE: { needs: "account.change", answers: none, solo: membersOnly } },
  "/api/account/passkeys/options": { POST: { needs: "account.change", solo: membersOnly } },
  "/api/account/password": {
    PUT: {
      needs: "account.change",
      answers: [422],
      solo: membersOnly,
      call: () => ({ body: { current: "not this one", password: "three other words" } }),
    },
  },
  "/api/account/sessions": { DELETE: { needs: "account.change", answers: [204], solo: membersOnly } },
  "/api/account/sessions/[id]": { DELETE: { needs: "account.change", answers: none, solo: membersOnly } },
  "/api/events": { GET: see },
  "/api/expected-time": { GET: { ...see, call: () => ({ path: `/api/expected-time?${workload}` }) } },
  "/api/fal/proxy": {
    GET: { ...see, call: ({ request }) => falTarget(`/requests/${request}/status`) },
    POST: { needs: "generation.create", call: submit },
    PUT: {
      needs: "generation.cancel",
      ofMaker: true,
      answers: [400],
      call: ({ request }) => falTarget(`/requests/${request}/cancel`),
    },
  },
  "/api/fal/webhook/[token]": { POST: { needs: "nothing", answers: none } },
  "/api/generations": { GET: see },
  "/api/generations/[id]": { GET: see },
  "/api/generations/[id]/cancel": { POST: { needs: "generation.cancel", ofMaker: true, answers: [409] } },
  "/api/generations/[id]/lineage": { GET: see },
  "/api/generations/[id]/log": { GET: see },
  "/api/generations/[id]/resolve": {
    POST: {
      needs: "generation.resolve",
      ofMaker: true,
      answers: [409],
      call: () => ({ body: { action: "look" } }),
    },
  },
  "/api/generations/count": { GET: see },
  "/api/generations/delete": {
    POST: {
      needs: "generation.delete",
      ofMaker: true,
      call: ({ generation }) => ({ body: { ids: [generation] } }),
      undo: ({ generation }) => ({
        method: "POST",
        path: "/api/generations/restore",
        body: { ids: [generation] },
      }),
    },
  },
  "/api/generations/download": {
    POST: {
      ...see,
      call: ({ generation }) => ({
        raw: { type: "application/x-www-form-urlencoded", body: `ids=${generation}` },
      }),
    },
  },
  "/api/generations/ids": { GET: see },
  "/api/generations/organise": {
    POST: {
      needs: "generation.organise",
      call: ({ generation }) => ({ body: { ids: [generation], favourite: true } }),
    },
  },
  "/api/generations/restore": {
    POST: {
      needs: "generation.delete",
      ofMaker: true,
      call: ({ generation }) => ({ body: { ids: [generation] } }),
    },
  },
  "/api/health": { GET: { needs: "nothing" } },
  "/api/images": {
    POST: {
      needs: "generation.create",
      answers: [422],
      call: () => ({ raw: { type: "image/png", body: "none" } }),
    },
  },
  "/api/invitations": {
    POST: {
      needs: "member.manage",
      answers: [201],
      solo: membersOnly,
      call: () => ({ body: { role: "reviewer", note: "", days: 1 } }),
    },
  },
  "/api/invitations/[id]": {
    DELETE: {
      needs: "member.manage",
      answers: [204],
      solo: membersOnly,
      takes: "invitation",
      call: ({ invitation }) => ({ path: `/api/invitations/${invitation}` }),
    },
  },
  "/api/invitations/accept": {
    POST: { needs: "nothing", answers: none, call: () => ({ body: { ...account, token: "never-was" } }) },
  },
  "/api/members/[id]": {
    DELETE: {
      needs: "member.manage",
      answers: [204],
      solo: membersOnly,
      takes: "member",
      call: ({ member }) => ({ path: `/api/members/${member}` }),
    },
  },
  "/api/members/[id]/cap": {
    PUT: {
      needs: "member.manage",
      solo: membersOnly,
      call: ({ member }) => ({ path: `/api/members/${member}/cap`, body: { monthlyCapMicros: 9_000_000 } }),
    },
  },
  "/api/members/[id]/reset-link": {
    POST: {
      needs: "member.manage",
      answers: [201],
      solo: membersOnly,
      call: ({ member }) => ({ path: `/api/members/${member}/reset-link` }),
    },
  },
  "/api/members/[id]/role": {
    PUT: {
      needs: "member.manage",
      answers: [204],
      solo: membersOnly,
      call: ({ member }) => ({ path: `/api/members/${member}/role`, body: { role: "creator" } }),
    },
  },
  "/api/projects": {
    GET: see,
    POST: {
      needs: "project.change",
      answers: [201],
      call: () => ({ body: { name: crypto.randomUUID() } }),
    },
  },
  "/api/projects/[id]": {
    PATCH: {
      needs: "project.change",
      call: ({ project }) => ({ path: `/api/projects/${project}`, body: { name: crypto.randomUUID() } }),
    },
    DELETE: {
      needs: "project.change",
      answers: [204],
      takes: "project",
      call: ({ project }) => ({ path: `/api/projects/${project}` }),
    },
  },
  "/api/reconcile": { POST: { needs: "spend.reconcile" } },
  "/api/reset": {
    POST: {
      needs: "nothing",
      answers: none,
      call: () => ({ body: { token: "never-was", password: account.password } }),
    },
  },
  "/api/session": {
    POST: {
      needs: "nothing",
      answers: [401],
      call: () => ({ body: { email: nobody, password: account.password } }),
    },
    DELETE: { needs: "account.change", takes: "session" },
  },
  "/api/session/passkey": { POST: { needs: "nothing", answers: [401], call: () => ({ body: { id: "x" } }) } },
  "/api/session/passkey/options": { POST: { needs: "nothing" } },
  "/api/settings": {
    GET: { needs: "caps.see" },
    PUT: { needs: "caps.change", call: () => ({ body: { monthlyMicros: null, generationMicros: null } }) },
  },
  "/api/setup": { POST: { needs: "nothing", answers: [409], solo: null, call: () => ({ body: account }) } },
  "/api/spend": { GET: { needs: "spend.meter" } },
  "/api/spend/entries": { GET: { needs: "spend.see" } },
  "/api/spend/export": { GET: { needs: "spend.see" } },
  "/api/tags": { GET: see },
  "/media/[...key]": {
    GET: { ...see, call: ({ video }) => ({ path: video }) },
    HEAD: { ...see, call: ({ image }) => ({ path: image }) },
  },
};

/** Every page, by its folder under `app`, and what one needs to see it. */
export const pages: Record<string, { needs: Action | "nothing"; path: (objects: Objects) => string }> = {
  "(studio)": { ...see, path: () => "/" },
  "(studio)/library": { ...see, path: () => "/library" },
  "(studio)/generations/[id]": { ...see, path: ({ generation }) => `/generations/${generation}` },
  "(studio)/compare": { ...see, path: ({ generation }) => `/compare?id=${generation}` },
  "(studio)/spend": { needs: "spend.see", path: () => "/spend" },
  "(studio)/settings": { needs: "caps.see", path: () => "/settings" },
};
