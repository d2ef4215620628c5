/** Where a review stands. */
export const reviewStates = {
  none: "Not reviewed",
  needs_review: "Needs review",
  approved: "Approved",
  changes_requested: "Changes requested",
  rejected: "Rejected",
} as const;
