export const shell = {
  description: "A picture is the first frame, a sentence says what happens, a video comes back.",
  demo: "demo<wide> · nothing is billed</wide>",
  monthSpend: "<cost>{amount}</cost><wide> this month</wide>",
  monthSpendDemo: "<wide>would be </wide><cost>{amount}</cost><wide> this month</wide>",

  language: "Language",
  languageNow: "Language: {language}",
  theme: {
    now: "Theme: {theme}",
    change: "Theme: {theme}. Change to {next}",
    names: { system: "system", light: "light", dark: "dark" },
  },

  nav: { label: "Pages", create: "Create", settings: "Settings" },
  page: {
    heading: "Create a video",
    composer: "Composer",
    stage: "Stage",
    loading: "Loading",
  },
  connection: {
    away: "The studio does not answer. What runs goes on; this page catches up when it is back.",
    offline:
      "You are offline. What runs goes on and your draft is kept. What you generate now is not sent: do it again when you are back.",
    noAnswer: "The studio cannot be reached. Check that it is running and that you are online.",
    unreadable: "The studio gave an answer this page cannot read. Reload the page.",
  },
  broken: {
    heading: "This page could not be shown",
    text: "What runs goes on and your draft is kept. If it happens again, the studio’s log says why.",
    retry: "Try again",
  },
  notFound: {
    title: "Not found",
    heading: "There is nothing here",
    text: "The address may be old or mistyped. Your generations are safe.",
    toStudio: "Go to the studio",
  },

  copied: "Copied",
  keys: {
    title: "Keys",
    close: "Close",
    /** What is printed on the keys. */
    names: { control: "Ctrl", space: "Space" },
    places: { everywhere: "Everywhere", form: "In the form", video: "On a video" },
    does: {
      generate: "Generate",
      paste: "Add the picture you copied",
      list: "This list",
      close: "Close what is open",
      next: "Next field; with Shift the one before",
      step: "Length, shape and quality, step by step",
      toggle: "Switch on or off",
      play: "Play and pause",
      seek: "Back and forth",
    },
  },
} as const;
