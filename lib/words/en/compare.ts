/** Generations side by side. */
export const compare = {
  title: "Compare",
  heading: "Compare",
  loading: "Loading",
  layout: { label: "How they stand", side: "Side by side", wipe: "Wipe" },
  add: "Add a video",
  most: "Four are the most that can be compared at once. The first four of the address are shown.",
  tooFew: {
    heading: "Choose two to four videos",
    text: "They play here frame by frame together. Choose them here, or select them in the library and compare them from there.",
    one: "One is chosen. Add the one it is to be compared with.",
    library: "Go to the library",
  },

  /** The letter by which a pane is called, with what it shows. */
  pane: "{letter}: {title}",
  unknown: "There is nothing under this id. The address may be mistyped.",
  deleted: "This one was deleted.",
  notYet: "It plays here as soon as it is done.",
  reading: "Loading {percent, number} %",
  unreadable: "This video could not be read.",
  retry: "Try again",
  frame: "frame {frame, number} / {last, number}",

  actions: {
    label: "What to do with {letter}",
    open: "Open {letter}",
    use: "Use the settings of {letter}",
    swap: "Swap {before} and {letter}",
    remove: "Take {letter} out of the comparison",
    like: "Make {letter} a favourite",
    unlike: "{letter} is a favourite. Make it none",
  },

  transport: {
    label: "Playback",
    play: "Play",
    pause: "Pause",
    back: "One frame back",
    forward: "One frame forward",
    scrub: "Frame",
    speed: "Speed",
    speeds: "{speed, number} ×",
    /** `frame 96 of 188`, for those who hear it. */
    spoken: "frame {frame, number} of {last, number}",
    waiting: "Waiting for the videos…",
    shorter:
      "{count, plural, one {{letters} is shorter and holds its} other {{letters} are shorter and hold their}} last frame until all begin again.",
    rates: "The frame rates differ; all are locked to one time.",
  },
  divider: {
    label: "Divider between {left} and {right}",
    spoken: "{left} {percent, number} %, {right} {rest, number} %",
  },

  picker: {
    title: "Add a video",
    text: "The newest that are done. For others, select them in the library.",
    close: "Close",
    none: "There is no other video yet.",
    add: "Add {title}",
  },

  table: {
    caption: "What was set and what came of it, a column each",
    differs: "What differs",
    nothingDiffers: "All settings are the same.",
    differ: "differs",
    markedWords: "Underlined words are not in all of them.",
    facts: "What came of it",
    same: "{count, plural, one {One setting is} other {# settings are}} the same",
    picture: "First frame",
    seed: "Seed",
    cost: "Cost",
    took: "Time it took",
    video: "Video",
    size: "{width} × {height}, {frames, number} frames at {fps, number, ::.##} a second, {length}",
    none: "not known",
  },
} as const;
