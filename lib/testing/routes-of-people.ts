import type { Routes } from "./route-row";

const none = [404] as const;
const nobody = "nobody@example.com";
const membersOnly = [403] as const;
const passkey = { id: "x", rawId: "x", type: "public-key", response: {}, clientExtensionResults: {} };
const account = { name: "Nobody", email: nobody, password: "three plain words" };

/** Rows of the table of routes, see `route-table.ts`. */
export const routesOfPeople: Routes = {
  "/api/audit": { GET: { needs: "audit.see" } },
  "/api/audit/export": { GET: { needs: "audit.see" } },
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
      call: () => ({ body: { name: "Key", response: passkey } }),
    },
  },
  "/api/account/passkeys/[id]": { DELETE: { needs: "account.change", answers: [204], solo: membersOnly } },
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
  "/api/account/sessions/[id]": { DELETE: { needs: "account.change", answers: [204], solo: membersOnly } },
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
      solo: [409],
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
  // The studio that is asked knows no mail server.
  "/api/members/[id]/reset-link/mail": {
    POST: {
      needs: "member.manage",
      answers: [409],
      solo: membersOnly,
      call: ({ member }) => ({ path: `/api/members/${member}/reset-link/mail` }),
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
  "/api/reset": {
    POST: {
      needs: "nothing",
      answers: none,
      call: () => ({ body: { token: "never-was", password: account.password } }),
    },
  },
  // Where no provider is named there is nothing.
  "/api/auth/[...all]": {
    GET: {
      needs: "nothing",
      answers: [404],
      call: () => ({ path: "/api/auth/callback/oidc?state=x&code=x" }),
    },
  },
  "/api/session/oidc": { POST: { needs: "nothing", answers: [404], call: () => ({ body: { next: "/" } }) } },
  "/api/session": {
    POST: {
      needs: "nothing",
      answers: [401],
      call: () => ({ body: { email: nobody, password: account.password } }),
    },
    DELETE: { needs: "account.change", takes: "session" },
  },
  "/api/session/passkey": { POST: { needs: "nothing", answers: [401], call: () => ({ body: passkey }) } },
  "/api/session/passkey/options": { POST: { needs: "nothing" } },
  "/api/setup": { POST: { needs: "nothing", answers: [409], solo: null, call: () => ({ body: account }) } },
};
