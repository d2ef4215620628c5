/** What a person is told who was not let in; the sentences are under `oidc.problems`. */
export const oidcProblems = [
  "unknown",
  "unverified",
  "otherAddress",
  "expired",
  "cancelled",
  "failed",
] as const;
export type OidcProblem = (typeof oidcProblems)[number];
