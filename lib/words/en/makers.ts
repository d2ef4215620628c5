/** Who made something, in a team. */
export const makers = {
  /** A member's own cap, beside their name. */
  cap: {
    label: "Monthly cap of {name}",
    none: "no cap",
    spent: "{spent} this month",
    spentOf: "{spent} of {cap} this month",
    save: "Save",
    saving: "Saving…",
    saved: "Saved",
  },
  by: "by {name}",
  byYou: "by you",
  left: "{name} (left)",
} as const;
