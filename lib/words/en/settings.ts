export const settings = {
  title: "Settings",
  heading: "Settings",
  budget: "Budget",
  nav: { label: "Settings", budget: "Budget", account: "Account", members: "Members", audit: "Audit log" },
  text: "What this studio may spend at fal. A generation that does not fit is refused before it is sent, also when it is sent by a program.",
  /** After an amount. */
  month: {
    live: "spent this month",
    demo: "would be spent this month",
    liveOf: "of {cap} spent this month",
    demoOf: "of {cap} would be spent this month",
    left: "{left} left",
    reserved: "{reserved} of it is reserved for what is not finished.",
    renews: "The cap renews on {date}, UTC.",
    yours: "of that is yours",
    yoursOf: "of your own {cap} is spent",
    ownUncapped: "You have no cap of your own; the studio’s holds for you too.",
    ownRenews: "Your cap renews on {date}, UTC. An admin of this studio can change it.",
    uncapped: "There is no cap on a month. The next one begins on {date}, UTC.",
  },
  caps: {
    heading: "Caps",
    kept: "The owner and the admins of this studio choose the caps.",
    none: "no cap",
    monthlyMicros: {
      label: "A month, in dollars",
      help: "For all generations of a month together. Empty is no cap of your own.",
    },
    generationMicros: {
      label: "One generation, in dollars",
      help: "For the most a single one can cost. Empty is no cap of your own.",
    },
  },
  notes: {
    environment: "The server’s own settings allow at most {most}.",
    nothingFits: "Nothing fits under this: a second of video costs {least}.",
  },
  problems: {
    amount: "This is no amount in dollars. Type one like 25 or 2.50, or leave it empty.",
    thousands: "Leave out what separates the thousands: type 1000, or 2.50.",
    tooMuch: "Choose {most} or less.",
    aboveEnvironment: "The server’s own settings allow at most {most}. Choose that or less.",
  },
  save: "Save",
  saving: "Saving…",
  saved: "Saved. It holds from now on.",
} as const;
