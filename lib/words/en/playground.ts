/** The form: everything between a picture and the click on Generate. */
export const playground = {
  form: "New generation",
  notice: {
    unusable: "The address also carried what cannot be used here: {names}.",
    /** What the draft was to go on from. */
    notTaken: {
      gone: "The generation this was to go on from is no longer here. Your draft is as you left it.",
      away: "The studio did not answer, so nothing was taken over. Open the link again when it is back.",
      frame: "The frame could not be read from that video. Try again, or download the video.",
      note: "The note could not be read, so this does not answer it. Open the link again from the note.",
    },
    dismiss: "Dismiss",
  },
  note: {
    label: "The note this answers",
    ofName: "{name} on frame {frame, number}",
    ofWhole: "{name} on the whole video",
    help: "What you make now is the next version and answers this note.",
    leave: "Do not answer this note",
  },
  /** Stands beside Generate while it is off. */
  missing: {
    picture: "Add a picture.",
    anotherPicture: "Choose another picture.",
    prompt: "Say what happens.",
    sending: "Your picture is being added.",
  },
  prompt: {
    fullness: "{length, number} / {most, number}",
    hideHint: "Hide this hint",
  },
  hints: {
    language: "English is the safest language for a prompt.",
    caption: "“{found}” is not needed. Say what happens.",
    cuts: "One continuous shot works best. Describe a single one.",
    long: "{found} words. Up to {most} work best.",
    motion: "Say what moves, and how.",
    fastCamera: "Slow, gentle camera moves come out best.",
    praise: "Plain words work better than “{found}”. Describe what one can see.",
    sides: "Left and right are the subject’s own sides, not yours.",
    lens: "“{found}” sets the style only. It moves nothing.",
    short: "Without the rewrite, five to eight sentences work best: the picture, then what happens.",
    camera: "Say how the camera moves, or keep it still.",
  },
  /** What one click does about a hint. */
  fixes: {
    drop: "Drop it",
    keepStill: "Keep it still",
    remove: "Remove",
  },
  /** The prompt asks for what the negative prompt steers away from. */
  conflicts: {
    still:
      "You ask for a still camera; {where, select, standard {the default} other {Avoid}} contains {words}.",
    cuts: "You ask for cuts; {where, select, standard {the default} other {Avoid}} contains {words}.",
    unreal:
      "You ask for something unreal; {where, select, standard {the default} other {Avoid}} contains {words}.",
    flicker:
      "You ask for flickering light; {where, select, standard {the default} other {Avoid}} contains {words}.",
    nightLapse:
      "You ask for a time-lapse at night; {where, select, standard {the default} other {Avoid}} contains {words}.",
    handheld:
      "You ask for a handheld camera; {where, select, standard {the default} other {Avoid}} contains {words}.",
    grain: "You ask for grain; {where, select, standard {the default} other {Avoid}} contains {words}.",
    quoted: "“{words}”",
    both: "{first} and {second}",
  },
  avoid: {
    reset: "Reset",
    turnOff: "Off",
    off: "Off: nothing is steered away from.",
    noEffect: "No effect while “Follow the prompt” is at 1 or less.",
    against: "Against your prompt: {words}.",
    negates: "Name the thing alone, without “{word}”.",
  },
  chipGroups: {
    camera: "Camera",
    motion: "Motion",
    legend: "{group}: sentences to add",
  },
  /** What the ready sentences are called; they themselves are English, as all of a prompt. */
  chips: {
    still: "Still",
    pushIn: "Push in",
    pullBack: "Pull back",
    panLeft: "Pan left",
    panRight: "Pan right",
    tiltUp: "Tilt up",
    circle: "Circle",
    breeze: "Breeze",
    clouds: "Clouds",
    water: "Water",
    mist: "Mist",
    breathing: "Breathing",
    warmerLight: "Warmer light",
  },
  length: {
    label: "Length",
    slider: "Length in seconds",
    getAndPay: "you get <b>{get, number, ::.00} s</b>, you pay {pay, number} s",
    getAndPayOpen: "you get <b>–</b>, you pay –",
    made: "Cosmos makes {frames, number} frames: you get {get, number, ::.00} s, you pay {pay, number} s.",
    rateSaves: "{rate, number} a second saves {price}",
    framesSave: "{frames, number} frames saves {price}",
    framesCostSame: "{frames, number} frames cost the same",
    /** Stands after `framesSave`. */
    costsSame: "{frames, number} costs the same",
    fewFrames: "Under {frames, number} frames the picture gets weaker.",
    bestRates: "Motion looks best from {min, number} to {max, number} a second.",
    naturalRates: "Motion looks most natural from {min, number} to {max, number}.",
    madeOf: "{frames, number} frames at {rate, number} a second",
    dearRate:
      "{frames, number} frames at {rate, number} a second cost {price}, at {usualRate, number} a second {usualPrice}.",
  },
  size: {
    shape: "Shape",
    quality: "Quality",
    draft: "Draft",
    standard: "Standard",
    high: "High",
    askedFor: "{width} × {height} asked for",
    made: "Cosmos makes {width} × {height}",
    priceStays: "The price is the same; the wait is not.",
    width: "Width",
    height: "Height",
    madeNote: "Cosmos makes {width} × {height}.",
  },
  advanced: {
    title: "Advanced settings",
    toCorrect: "{count, number} to correct",
    slider: "{label}, slider",
    guidanceOff: "At 1 or less, what stands under Avoid has no effect.",
    rewriteOn:
      "fal does not return the rewritten text, so nobody sees it, and a seed alone does not repeat a video.",
    rewriteOff:
      "Off: your own words are used. Write five to eight sentences: the picture first, then what happens in order.",
  },
  seed: {
    placeholder: "A new one each time",
    draw: "Draw a seed",
    clear: "Clear the seed",
  },
  critic: {
    off: "This counts only while the critic is on.",
    billed: "{count, plural, one {# candidate is billed.} other {# candidates are billed.}}",
    billedBetween: "{min, number} to {max, number} candidates are billed.",
    round: "Round {round, number}",
    always: "always",
    ifNeeded: "if needed",
    captionStops:
      "The critic judges each round. Once a candidate is good enough it stops: dashed ones are then neither made nor billed.",
    captionAll:
      "The critic judges each round and rewrites the prompt for the next. Every round is made and billed.",
    /** The picture in words; `sums` is a list of `spokenSum`. */
    spokenStops:
      "{rounds, plural, one {# round} other {# rounds}} of {samples, plural, one {# candidate} other {# candidates}}. It ends after the first round with a candidate that is good enough. {sums}. In all {price}.",
    spokenAll:
      "{rounds, plural, one {# round} other {# rounds}} of {samples, plural, one {# candidate} other {# candidates}}. Every round is made. {sums}. In all {price}.",
    spokenSum: "{price} after round {round, number}",
  },
  code: {
    title: "Code",
    waiting: "Say what happens, and correct what is marked; then the request stands here.",
    languages: "This request as",
    request: "The request as {language}",
    copy: "Copy",
    copyRefused: "Copying is not allowed here: mark the text and copy it.",
    note: "Holds no key. The picture’s address is an example: put your own in its place.",
  },
  cost: {
    costs: "costs",
    wouldCost: "would cost",
    formula: "{seconds, number} s × {price}",
    formulaTimes: "{seconds, number} s × {price} × {renders, number}",
    formulaBetween: "{seconds, number} s × {price} × {min, number} to {max, number}",
  },
  /** Where a cap holds. */
  budget: {
    left: "{left} left this month",
    leftOfStudio: "{left} of the studio’s {cap} left this month",
    leftOfOwn: "{left} of your {cap} left this month",
    overMonth:
      "{count, plural, =1 {This can cost {cost}} other {These {count, number} can cost {cost}}}; of this month’s {cap}, {left} is left. The cap renews on {date}, UTC.",
    overStudio:
      "{count, plural, =1 {This can cost {cost}} other {These {count, number} can cost {cost}}}; of the studio’s {cap} for this month, {left} is left. The cap renews on {date}, UTC.",
    overOwn:
      "{count, plural, =1 {This can cost {cost}} other {These {count, number} can cost {cost}}}; of your own {cap} for this month, {left} is left. Your cap renews on {date}, UTC; an admin of this studio can raise it.",
    overGeneration:
      "This can cost {cost}; the cap for one generation is {cap}. Make it shorter, or with fewer candidates.",
    change: "Change the cap",
  },
  generate: {
    label: "Generate",
    takes: "It takes {time}.",
    count: "How many videos, each with its own seed",
  },
  /** Asked before a dear run. */
  question: {
    costs: "This costs {price}",
    wouldCost: "This would cost {price}",
    confirm: "Generate for {price}",
    decline: "Go back",
    once: "{formula}. Fewer frames or more of them a second make it cheaper.",
    several: "{count, number} times {formula}. Fewer frames or more of them a second make it cheaper.",
  },
} as const;
