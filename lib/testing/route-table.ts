import { type Action, may, type Role } from "@/lib/domain/permissions";

import type { Call, Objects, Routes } from "./route-row";
import { routesOfPeople } from "./routes-of-people";
import { routesOfReviews } from "./routes-of-reviews";

const see = { needs: "generation.see" } as const;
const none = [404] as const;
const queue = "https://queue.fal.run/nvidia/cosmos-3-super";
const falTarget = (target: string) => ({ headers: { "x-fal-target-url": queue + target } });
const workload = "tier=480&frames=189&steps=30&renders=1";

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
export const routes: Routes = {
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
  "/api/settings": {
    GET: { needs: "caps.see" },
    PUT: { needs: "caps.change", call: () => ({ body: { monthlyMicros: null, generationMicros: null } }) },
  },
  "/api/spend": { GET: { needs: "spend.meter" } },
  "/api/spend/entries": { GET: { needs: "spend.see" } },
  "/api/spend/export": { GET: { needs: "spend.see" } },
  "/api/tags": { GET: see },
  "/media/[...key]": {
    GET: { ...see, call: ({ video }) => ({ path: video }) },
    HEAD: { ...see, call: ({ image }) => ({ path: image }) },
  },
  ...routesOfPeople,
  ...routesOfReviews,
};

interface PageRow {
  needs: Action | "nothing";
  path: (objects: Objects) => string;
  /** Where a member is led who has no business there, although they may see it. */
  instead?: (role: Role) => string | null;
}

/** Every page, by its folder under `app`, and what one needs to see it. */
export const pages: Record<string, PageRow> = {
  "(auth)/invite/[token]": { needs: "nothing", path: () => "/invite/never-was" },
  "(auth)/reset/[token]": { needs: "nothing", path: () => "/reset/never-was" },
  "(auth)/setup": { needs: "nothing", path: () => "/setup" },
  "(auth)/sign-in": { needs: "nothing", path: () => "/sign-in", instead: () => "/" },
  "generations/[id]/print": { ...see, path: ({ generation }) => `/generations/${generation}/print` },
  "share/[token]": { needs: "nothing", path: ({ shareToken }) => `/share/${shareToken}` },
  "(studio)": {
    ...see,
    path: () => "/",
    instead: (role) => (may(role, "generation.create") ? null : "/library"),
  },
  "(studio)/library": { ...see, path: () => "/library" },
  "(studio)/generations/[id]": { ...see, path: ({ generation }) => `/generations/${generation}` },
  "(studio)/compare": { ...see, path: ({ generation }) => `/compare?id=${generation}` },
  "(studio)/spend": { needs: "spend.see", path: () => "/spend" },
  "(studio)/review": { ...see, path: () => "/review" },
  "(studio)/settings/account": { needs: "account.change", path: () => "/settings/account" },
  "(studio)/settings/members": { needs: "member.see", path: () => "/settings/members" },
  "(studio)/settings/audit": { needs: "audit.see", path: () => "/settings/audit" },
  "(studio)/settings": { needs: "caps.see", path: () => "/settings" },
};
