/** What a reviewer says of a version. */
export const verdicts = ["approved", "changes_requested", "rejected"] as const;
export type Verdict = (typeof verdicts)[number];

/** Whose word counts: that of whoever decided last, or that of everyone who was asked. */
export const reviewRules = ["any", "all"] as const;
export type ReviewRule = (typeof reviewRules)[number];

export const reviewStates = ["none", "needs_review", ...verdicts] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Someone's present decision. */
export interface Decision {
  /** A person's id, `guest:<id>`, or `solo`. */
  authorKey: string;
  authorName: string;
  verdict: Verdict;
  at: string;
}

/** One decision for each who decided: the last they made. Given in the order they were made. */
export function presentDecisions(decisions: readonly Decision[]): Decision[] {
  return [...new Map(decisions.map((decision) => [decision.authorKey, decision])).values()];
}

/**
 * What the decisions come to. `any`: the last word. `all`: a no of anyone who was asked stands until they take it back,
 * the harshest first; a yes takes everyone who was asked; others do not count, unless nobody was asked.
 * @param decisions present ones, the latest last.
 * @param asked the keys of those who were asked.
 */
export function reviewState(
  rule: ReviewRule,
  decisions: readonly Decision[],
  asked: readonly string[],
): ReviewState {
  const waiting: ReviewState = asked.length > 0 ? "needs_review" : "none";
  const last = decisions.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).at(-1);
  if (!last) return waiting;
  if (rule === "any" || asked.length === 0) return last.verdict;
  const verdictOf = new Map(decisions.map(({ authorKey, verdict }) => [authorKey, verdict]));
  const counted = asked.map((key) => verdictOf.get(key));
  if (counted.includes("rejected")) return "rejected";
  if (counted.includes("changes_requested")) return "changes_requested";
  return counted.every((verdict) => verdict === "approved") ? "approved" : "needs_review";
}
