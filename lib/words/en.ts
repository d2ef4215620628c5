const choose = "Choose a JPEG, PNG, WebP or AVIF.";
const exportIt = "Export it as JPEG or PNG and choose that.";
const scaleDown = "Scale the picture down or save it as JPEG.";
const save = "Save the picture and add it as a file.";
const checkOrSave = "Check it, or save the picture and add it as a file.";
const againOrSave = "Try again, or save the picture and add it as a file.";

/** Every sentence of the studio in English, in ICU message format. A key is where it is said, then what it says. */
export const en = {
  shell: {
    description: "A picture is the first frame, a sentence says what happens, a video comes back.",
    demo: "demo<wide> · nothing is billed</wide>",
    monthSpend: "<cost>{amount}</cost><wide> this month</wide>",
    monthSpendDemo: "<wide>would be </wide><cost>{amount}</cost><wide> this month</wide>",
    /** In a team: of the cap that is nearer, one's own or the studio's. */
    monthSpendOfYours: "<cost>{amount}</cost> of your {cap}",
    monthSpendOfStudio: "<cost>{amount}</cost> of<wide> the studio’s</wide> {cap}",

    language: "Language",
    languageNow: "Language: {language}",
    theme: {
      now: "Theme: {theme}",
      change: "Theme: {theme}. Change to {next}",
      names: { system: "system", light: "light", dark: "dark" },
    },

    nav: { label: "Pages", create: "Create", library: "Library", spend: "Spend", settings: "Settings" },
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

    toasts: { label: "Messages", close: "Close this message" },
    copied: "Copied",
    keys: {
      title: "Keys",
      close: "Close",
      /** What is printed on the keys. */
      names: { control: "Ctrl", space: "Space", home: "Home", end: "End", delete: "Del" },
      places: {
        everywhere: "Everywhere",
        form: "In the form",
        video: "On a video",
        compare: "When comparing",
        library: "In the library",
      },
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
        frame: "One frame back or forward",
        ends: "First and last frame",
        search: "Search",
        move: "From card to card",
        open: "Open",
        select: "Select; with Shift up to here",
        selectAll: "Select all that is loaded",
        favourite: "Favourite",
        delete: "Delete",
        letGo: "Clear the selection",
      },
    },
  },

  /** What each field of the model is called and what it does, in plain words, by its name at fal. */
  fields: {
    image_url: { label: "First frame", help: "The video starts from this picture." },
    prompt: { label: "What happens?", help: "Say what moves and how the camera moves. One shot." },
    num_frames: { label: "Frames", help: "How many pictures the video is made of." },
    fps: { label: "Frames per second", help: "Fewer make the same frames last longer, and cost more." },
    image_size: {
      label: "Size",
      help: "Draft 256p, Standard 480p, High 720p. The price is the same; the wait is not.",
    },
    negative_prompt: { label: "Avoid", help: "What the video should not look like." },
    num_inference_steps: { label: "Detail steps", help: "More steps, cleaner result, longer wait." },
    guidance_scale: {
      label: "Follow the prompt",
      help: "Higher keeps closer to your words; lower gives more variety.",
    },
    seed: {
      label: "Seed",
      help: "Same seed and settings give a very similar video (with “rewrite my prompt” off).",
    },
    enable_prompt_expansion: {
      label: "Let Cosmos rewrite my prompt",
      help: "A model that sees your picture turns your words into the long description Cosmos was trained on.",
    },
    enable_agentic_generation: {
      label: "Refine with a critic",
      help: "Makes several candidates, judges them, rewrites the prompt. Each candidate is billed.",
    },
    agentic_max_iterations: { label: "Rounds", help: "How often the critic rewrites the prompt at most." },
    agentic_samples_per_iteration: {
      label: "Candidates a round",
      help: "Videos made and judged each round.",
    },
    agentic_early_stop: {
      label: "Stop when it is good enough",
      help: "Ends after a round that clears the critic’s strict bar.",
    },
    enable_safety_checker: { label: "Safety check", help: "Checks the prompt and the picture." },
    sync_mode: {
      label: "Video inside the answer",
      help: "fal keeps no copy of the video in its history. Your picture and words stay there for a while.",
    },
  },

  /** The form: everything between a picture and the click on Generate. */
  playground: {
    form: "New generation",
    notice: {
      unusable: "The address also carried what cannot be used here: {names}.",
      /** What the draft was to go on from. */
      notTaken: {
        gone: "The generation this was to go on from is no longer here. Your draft is as you left it.",
        away: "The studio did not answer, so nothing was taken over. Open the link again when it is back.",
        frame: "The frame could not be read from that video. Try again, or download the video.",
      },
      dismiss: "Dismiss",
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
  },

  /** Who made something, in a team. */
  makers: {
    by: "by {name}",
    byYou: "by you",
    left: "{name} (left)",
  },

  /** Everything ever made here. */
  library: {
    title: "Library",
    heading: "Library",
    loading: "Loading the library",
    grid: "Generations, newest first",
    count:
      "{count, plural, =0 {Nothing} one {# video} other {# videos}}{more, select, true { or more} other {}}",
    deletedCount:
      "{count, plural, =0 {Nothing} one {# deleted video} other {# deleted videos}}{more, select, true { or more} other {}}",
    open: "{title}",
    select: "Select {title}",
    star: "Favourite: {title}",
    notice: "The address also carried what cannot be used here: {names}.",
    dismiss: "Dismiss",
    /** What came in above while one looks at something further down. */
    fresh: "{count, plural, one {# new} other {# new}}",
    changed: "There may be more to show. Look again",
    loadingMore: "Loading more",
    tryAgain: "Try again",
    empty: {
      heading: "Nothing has been made here yet",
      text: "Every video you make is kept here, with its words and settings, to find, sort and use again.",
      action: "Make the first one",
    },
    /** A filter that finds nothing. */
    nothing: {
      heading: "Nothing fits all of this",
      text: "Leave out one of these:",
      without: "Without {filter}",
      deleted: "Nothing deleted can be brought back. What you delete waits here for 7 days.",
      clear: "Show everything",
    },
    search: {
      label: "Search in prompts",
      placeholder: "Search in prompts",
      clear: "Clear the search",
    },
    filters: {
      open: "Filters",
      openSome: "Filters ({count, number})",
      title: "Filters",
      close: "Close",
      show: "{count, plural, =0 {Nothing to show} one {Show # video} other {Show # videos}}",
      chosen: "Chosen filters",
      clear: "Clear all",
      drop: "Leave out: {filter}",
      status: "Status",
      shape: "Shape",
      length: "Length in seconds",
      date: "Made between",
      cost: "Cost in dollars",
      tags: "Tags",
      noTags: "No tags yet.",
      project: "Project",
      anyProject: "Any",
      noProject: "In no project",
      person: "Made by",
      anyPerson: "Anyone",
      me: "You",
      gonePerson: "Somebody who is not here",
      goneProject: "a project that is gone",
      favourite: "Favourites",
      deleted: "Recently deleted",
      deletedHelp: "What was deleted in the last 7 days and can come back.",
      least: "{field}: from",
      most: "{field}: to",
      from: "from",
      to: "to",
      wrong: "Type numbers alone, like 4 or 0.40.",
      /** As they stand on chips. */
      chips: {
        q: "“{words}”",
        seconds: "{range} s",
        between: "{from} – {to}",
        atLeast: "from {from}",
        atMost: "up to {to}",
        tag: "tag: {tag}",
        project: "project: {name}",
        person: "by {name}",
        me: "by you",
      },
    },
    labels: "Labels",
    favourite: "Favourite",
    tags: {
      add: "Tag",
      addOne: "Add the tag {tag}",
      remove: "Remove the tag {tag}",
      placeholder: "Add a tag",
      carried: "Tags",
      known: "Tags in use",
      refused: "A tag has 1 to {most, number} characters and no comma.",
    },
    projects: {
      move: "Project",
      list: "Projects",
      none: "No project",
      new: "New project",
      create: "Create",
      refused: "Give the project a name of 1 to {most, number} characters.",
    },
    selection: {
      bar: "What is selected",
      count: "{count, number} selected",
      all: "Select all {count, number}",
      allMore: "Select the newest {count, number}",
      clear: "Clear the selection",
      tag: "Tag",
      move: "Move",
      favourite: "Favourite",
      unfavourite: "No favourite",
      compare: "Compare",
      compareHelp: "Select 2 to 4 finished videos to compare them.",
      download: "Download",
      downloadHelp: "Select at least one finished video to download.",
      delete: "Delete",
      restore: "Restore",
    },
    zip: {
      nothing: "Nothing of this has a finished video to download. Select at least one that is completed.",
      missing: "These videos could not be read, so they are not in this zip:",
    },
    done: {
      tagged: "{count, plural, one {# video} other {# videos}} tagged {tag}",
      untagged: "Tag {tag} removed from {count, plural, one {# video} other {# videos}}",
      moved: "{count, plural, one {# video} other {# videos}} moved to {project}",
      movedOut: "{count, plural, one {# video is} other {# videos are}} in no project now",
      deleted: "{count, plural, one {# video} other {# videos}} deleted",
      kept: "{count, plural, one {# is not finished and stays: cancel it} other {# are not finished and stay: cancel them}} first.",
      restored: "{count, plural, one {# video is} other {# videos are}} back",
      undo: "Undo",
      failed: "That did not work",
    },
  },

  /** The first frame: how it comes in, its part and its ground, and why it does not come in. */
  pictures: {
    box: {
      choose: "Choose a picture<more>, drop or paste one</more>",
      letGo: "Let go to add it",
      kinds: "JPEG, PNG, WebP, AVIF or HEIC, up to {most, number} MB",
      used: "{width} × {height} · {percent, plural, =100 {all of it} other {# %}} used",
      remove: "Remove the picture",
      tryAgain: "Try again",
      gone: "This picture is no longer here. Choose it again.",
    },
    ways: {
      useLink: "Use a link",
      link: "The picture’s link",
      add: "Add",
      takePhoto: "Take a photo",
    },
    /** While it is on its way. */
    steps: {
      adding: "Adding your picture…",
      converting: "Reading your iPhone picture…",
      fetching: "Getting it from {host}…",
      fetchingThere: "Getting it from there…",
    },
    part: {
      keeps:
        "{percent, plural, =100 {All of your picture is used.} other {This shape keeps # % of your picture.}}",
      keepsLess:
        "This shape keeps {percent, plural, =100 {all of it} other {# %}} of your picture; <best>{shape} keeps {most, plural, =100 {all of it} other {# %}}</best>.",
      enlarged: "{width} × {height} is small for this size: it will be enlarged.",
      zoom: "Zoom",
      zoomIn: "Zoom in",
      zoomOut: "Zoom out",
      times: "{zoom, number, ::.0} times",
      reset: "Reset",
      adjust: "Adjust",
      adjustCrop: "Adjust crop",
      done: "Done",
    },
    cropper: {
      area: "The part that becomes the video. Arrow keys move it, with Shift further; plus and minus zoom.",
      upperLeft: "Upper left corner",
      upperRight: "Upper right corner",
      lowerLeft: "Lower left corner",
      lowerRight: "Lower right corner",
      upperEdge: "Upper edge",
      rightEdge: "Right edge",
      lowerEdge: "Lower edge",
      leftEdge: "Left edge",
    },
    backdrop: {
      legend: "Colour behind the see-through parts",
      white: "White",
      black: "Black",
      other: "Another colour",
    },
    samples: {
      start: "Start with a sample",
      list: "Samples",
      use: "Use the sample “{title}”",
      credited: "{title}. {credit}, {licence}",
      missing: "This sample could not be loaded. Choose another, or add your own picture.",
      dandelion: {
        title: "Dandelion",
        alt: "A dandelion clock in a meadow, lit from behind by a low sun",
      },
      mountains: {
        title: "Mountains",
        alt: "A worn path over a green slope towards grey cliffs with snow in their gullies",
      },
      dogs: {
        title: "Two dogs",
        alt: "Two brown spaniels put their heads out of a wooden house, one above the other",
      },
      stream: {
        title: "Stream",
        alt: "A stream falls over small steps of rock through a wood",
      },
      sunset: {
        title: "Sunset",
        alt: "The sun sets behind dark hills, seen from a grassy top with a round stone table",
      },
    },
    refused: {
      fileTooLarge: `This file is {size, number} MB; {most, number} MB is the most. ${scaleDown}`,
      fileLargerThan: `This file is larger than {most, number} MB, which is the most. ${scaleDown}`,
      tooManyPixels: "This picture has {size, number} megapixels; {most, number} is the most. Scale it down.",
      tooSmall:
        "This picture is {width} × {height} pixels; each side needs at least {least, number}. Choose a larger one.",
      damaged: "This picture is damaged: it cannot be read. Export or download it again.",
      cutShort: "This picture is damaged: its end is missing. Export or download it again.",
      notStored: "This picture is not in this studio. Add it again.",
      partOutside: "The part to show lies outside the picture. Choose it again.",
      partOfOtherShape:
        "The part to show has another shape than the video, {width} × {height}. Choose it again.",
      nothingThere: "There is no picture or video at this address.",
    },
    /** What a file is instead of a picture that can be read. */
    unreadable: {
      empty: `This file is empty. ${choose}`,
      heic: `This is an iPhone HEIC photo, which cannot be read here. ${exportIt}`,
      svg: `This is an SVG drawing, not a picture made of pixels. ${exportIt}`,
      pdf: `This is a PDF document, not a picture. ${exportIt}`,
      tiff: `This is a TIFF picture, which cannot be read here. ${exportIt}`,
      bmp: `This is a BMP picture, which cannot be read here. ${exportIt}`,
      video: `This is a video, not a picture. ${choose}`,
      text: `This file is a text document, whatever its name says. ${choose}`,
      unknown: `This file is not a picture of a kind that can be read here. ${choose}`,
    },
    /** Why nothing came from an address. */
    notFetched: {
      too_long: `An address has at most {most, number} characters. ${save}`,
      not_an_address:
        "This is not a web address. Copy the picture’s own address, which begins with https://.",
      not_https: `Pictures are fetched only from addresses that begin with https://. ${save}`,
      not_plain: `Pictures are not fetched from an address with a password or a port in it. ${save}`,
      // One sentence for all of these: two would tell which names exist in the network this server stands in.
      private_address: `This address is inside a private network or does not exist. ${checkOrSave}`,
      no_answer: `This address did not answer. ${checkOrSave}`,
      certificate: `The certificate of this site is not in order, so nothing was fetched. ${save}`,
      too_slow: `This address took too long to answer. ${againOrSave}`,
      broken_off: `The download broke off before its end. ${againOrSave}`,
      redirects: `This address only leads on to others. ${save}`,
      not_found: `There is nothing at this address. ${checkOrSave}`,
      not_allowed: `This site does not give the picture to a program. ${save}`,
      failed_there:
        "This site answered with an error. Try again later, or save the picture and add it as a file.",
      not_a_picture: `This address did not answer with a picture. ${save}`,
      packed: `This site sent the picture compressed in a way that is not read here. ${save}`,
      given_up: "The request ended before the picture came. Try again.",
    },
  },

  /** What is wrong with an input. The form says it beside the field, an answer of ours in `detail`. */
  problems: {
    promptMissing: "Say what happens in the video.",
    pictureMissing: "Add a picture.",
    notText: "This must be text.",
    tooLong: "Shorten this to {max} characters.",
    wholeNumber: "Choose a whole number from {min} to {max}.",
    number: "Choose a number from {min} to {max}.",
    onOff: "Choose on or off: true or false.",
    size: "Give a width and a height from {min} to {max} pixels.",
    seed: "Choose a whole number, or leave it empty for a new one each time.",
    unknownNames: "Remove what the model does not know: {names}.",
    notAnObject: "Send the settings as one JSON object.",
    unknownField: "There is no field of this name.",
    required: "This field is required.",
    misfit: "This value does not fit here.",
    misfitBody: "The body does not fit.",
    /** `Frames per second: Choose a whole number from 4 to 60.` */
    inField: "{field}: {problem}",
  },

  /** Generations side by side. */
  compare: {
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
  },

  /** How long something takes, roughly. */
  time: {
    seconds: "{seconds, number} s",
    minutes: "{minutes, number} min",
    minutesAndSeconds: "{minutes, number} min {seconds, number} s",
    about: "about {time}",
    /** `about 30 to 55 s` */
    aboutSeconds: "about {low, number} to {high, number} s",
    aboutBetween: "about {low} to {high}",
    usuallySeconds: "about {time}, usually {low, number} to {high, number} s",
    usuallyBetween: "about {time}, usually {low} to {high}",
  },

  generation: {
    status: {
      queued: "Queued",
      queuedBehind: "Queued ({ahead, number} ahead)",
      generating: "Generating",
      generatingPercent: "Generating {percent, number} %",
      cancelling: "Cancelling",
      locked: "Paused: fal has locked the account",
      notStored: "Finished, but not stored yet",
      unconfirmed: "Not sure it was sent",
      completed: "Completed",
      failed: "Failed",
      cancelled: "Cancelled",
      /** `Queued: A dog runs along the beach.` */
      titled: "{status}: {title}",
    },
    /** In the title of a tab, in one word. */
    tab: {
      queued: "Queued",
      generating: "Generating",
      percent: "{percent, number} %",
      done: "Done",
      failed: "Failed",
    },

    emptyStage: {
      heading: "Your video appears here",
      text: "Choose the picture it starts from, say what happens, and generate. It stays here when you leave.",
    },
    stage: {
      nothingCame: "Nothing came of it.",
      left: "{elapsed} · about {time} left",
      wouldCost: "would cost {cost}",
      seed: "seed {seed}",
    },
    seconds: "{seconds, number, ::.0} s",
    upTo: "up to {cost}",
    feed: {
      heading: "Earlier",
      show: "Show {title}",
      lengthAndCost: "{length} · {cost}",
    },

    actions: {
      cancel: "Cancel",
      useFrame: "Use last frame",
      frameTaken: "The last frame is now your first frame.",
      frameUnreadable: "The last frame could not be read from this video. Try again, or download the video.",
      useSettings: "Use these settings",
      download: "Download",
      copyLink: "Copy link",
      linkTooLong: "These words are too long for a link. Shorten the prompt, or what stands under Avoid.",
      copyRefused: "Copying is not allowed here. The link is {address}",
      tell: "Tell me when it is done",
      tellRefused: "Your browser lets this page show no notifications. Allow them beside its address.",
    },

    unconfirmed: {
      /** What happened, in one sentence. */
      unclear: "fal gave no clear answer to this one. It may be running there, or not.",
      stopped: "Firstframe stopped while this one was being sent. It may be running at fal, or not.",
      kept: "It was not sent again, so it cannot cost twice. Firstframe looks for it at fal every minute by itself. You can also look at <link>your requests at fal</link> and decide.",
      ways: {
        look: "Look for it at fal",
        never_ran: "I checked: it never ran",
        send_again: "Send again",
      },
      doing: {
        look: "Looking at fal…",
        never_ran: "Ending it…",
        send_again: "Sending again…",
      },
      question: {
        title: "Send it again?",
        demo: "If the first one was taken after all, both run and both would cost: {price} more, at most.",
        live: "If fal took the first one after all, both run and both are billed: {price} more, at most.",
        confirm: "Send again for {price}",
        decline: "Go back",
      },
      outcome: {
        found: "Found at fal. It goes on from there.",
        none: "fal does not list it yet. fal lists a request only after it has ended, so it can still turn up: look again in a while.",
        forbidden:
          "Your fal key may not read the list of requests, so Firstframe cannot look. Look at <link>your requests at fal</link> yourself, then say here what you found. A key with admin rights can look.",
        ended: "What was reserved for it is free again.",
        sent: "Sent again. It goes on from here.",
        unclear: "fal gave no clear answer this time either. Both stay reserved until that is known.",
        refused: "The second one was not taken. {reason}",
      },
      decide: "Decide what to do",
    },
    locked: {
      heading: "fal has locked the account",
      /** In one sentence, under the status. */
      paused: "fal lets nothing through until the account is topped up.",
      notTaken: "fal has locked the account and did not take this one. Nothing is billed for it.",
      waits:
        "fal locks an account when its balance is used up. Top up at fal: this one then goes on by itself. Nothing is lost, and nothing is sent twice.",
      refused: "fal locks an account when its balance is used up. Top up at fal, then generate again.",
      reason: "fal’s reason: {reason}",
      topUp: "Top up at fal",
      short: "Top up at fal, and it goes on.",
    },

    details: {
      settings: "Settings and cost",
      log: "Log",
      open: "Open",
    },
    settings: {
      on: "on",
      off: "off",
      nothing: "nothing",
      number: "{value, number, ::.###}",
      seedLater: "known when it is done",
      cost: "Cost",
      /** After `Cost`; an amount may be `up to $1.60`. */
      estimated: "estimated {estimate}",
      billed: "estimated {estimate}, billed {billed}",
      wouldBeBilled: "estimated {estimate}, would be billed {billed}",
      allFresh: "All settings are as in a fresh form.",
      othersFresh: "All other settings are as in a fresh form.",
    },
    log: {
      reading: "Reading the log…",
      empty: "fal has written nothing yet.",
    },

    /** By the type kept with a generation: fal's own types, then ours. */
    failures: {
      content_policy_violation:
        "fal’s safety check stopped this one. Change the words or the picture and try again.",
      no_media_generated: "The model made no video this time. Try again, perhaps with another seed.",
      image_load_error: "fal could not read the picture. Choose it again.",
      file_download_error: "fal could not fetch the picture. Choose it again.",
      image_too_small: "The picture is too small for the model. Choose a larger one.",
      image_too_large: "The picture is too large for the model. Choose a smaller one.",
      generation_timeout: "The model took too long and was stopped. Try again, or make it shorter.",
      request_timeout: "fal gave up waiting for a machine. Try again.",
      startup_timeout: "fal’s machine did not start in time. Try again.",
      internal_server_error: "Something broke at fal. Try again.",
      internal_error: "Something broke at fal. Try again.",
      downstream_service_error: "A service fal depends on failed. Try again later.",
      downstream_service_unavailable: "A service fal depends on is away. Try again later.",
      client_cancelled: "Cancelled.",

      picture_not_handed_over:
        "The picture could not be handed to fal, so nothing was sent and nothing is billed. Try again.",
      not_sent: "Firstframe stopped before this was sent, so nothing is billed. Generate it again.",
      unconfirmed:
        "We cannot tell whether fal took this. It was not sent again, so it cannot cost twice. Look at your requests at fal before you try again.",
      stopped_while_sending:
        "Firstframe stopped while this was being sent, so we cannot tell whether fal took it. It was not sent again. Look at your requests at fal before you try again.",
      never_ran: "You looked at fal, and it never ran. Nothing is booked for it.",
      not_stored:
        "The video is finished, but this machine could not store it: the disk is full, or may not be written to. Free some space. It is tried again every few seconds, and nothing is lost.",
      result_lost:
        "fal finished this, but no longer gives out its result. The estimate is booked until fal’s own books say more.",
      video_lost: "fal made this video and has billed it, but it could not be copied here.",
      never_arrived:
        "This never reached the studio, so nothing was sent to fal and nothing is billed. Generate again.",
      no_answer:
        "The connection broke before an answer came. Whether it was sent is looked up as soon as the studio answers.",
    },
  },

  /** What it all costs. */
  /** What it cost. In demo mode nothing is billed, so there it would have cost. */
  spend: {
    title: "Spend",
    heading: "Spend",
    /** A view that an address asks for and that is not there. */
    refused: {
      month: "There are no books of the month in this address. This month is shown.",
      day: "The day in this address is no day of the month that is shown. All its days are shown.",
      project: "The project in this address is not there. All projects are shown.",
      person: "The person in this address is not to be seen here. Everybody is shown.",
    },
    months: { label: "Month", earlier: "Earlier: {month}", later: "Later: {month}" },
    download: { label: "<wide>Download </wide>CSV", name: "Download CSV: every entry of {month}" },
    empty: {
      live: "Nothing was spent in {month}.",
      demo: "Nothing would have been spent in {month}.",
      create: "Create a video",
      thisMonth: "Show {month}",
    },
    month: {
      live: "{month} has cost",
      demo: "{month} would have cost",
      ofCap: "of {cap}",
      left: "{left} left",
      over: "{over} over the cap",
      renews: "The cap renews on {date}, UTC.",
      uncapped: "There is no cap on a month.",
      near: "Little is left. The cap renews on {date}, UTC.",
      reached: "The cap is reached: nothing more fits before {date}, UTC.",
      change: "Change the caps",
      choose: "Choose a cap",
    },
    booked: "Booked",
    reserved: "Reserved",
    total: "Total",
    /** Of what has ended: what was reserved for it beyond what it came to. */
    books: {
      said: "fal has said",
      estimated: "Our estimate",
      estimatedHelp: "until fal says",
      reservedHelp:
        "The most that can still be booked for what is not finished. What is not used is given back.",
      difference: "Reserved, not needed",
      differenceMore: "Booked beyond the reserve",
      differenceHelp: "What has ended was reserved with {reserved}.",
    },
    days: {
      heading: "By day",
      help: "UTC days, by when a generation began.",
      day: "Day",
    },
    projects: {
      heading: "By project",
      help: "Where the generations are now.",
      project: "Project",
      none: "No project",
      all: "Show all {count}",
      fewer: "Show fewer",
    },
    people: {
      heading: "By person",
      help: "Who made the generations.",
      person: "Person",
      nobody: "Nobody known",
      all: "Show all {count}",
      fewer: "Show fewer",
    },
    /** What somebody sees who sees what they spent alone. */
    own: {
      live: "In {month} you have spent",
      demo: "In {month} you would have spent",
      renews: "Your cap renews on {date}, UTC.",
      uncapped: "You have no cap of your own.",
      near: "Little of your cap is left. It renews on {date}, UTC.",
      reached:
        "Your cap is reached: nothing more of yours fits before {date}, UTC. An admin of this studio can raise it.",
      studio: "The whole studio: {total} this month.",
      studioOf: "The whole studio: {total} of {cap} this month, which holds for everybody.",
      refused: "What things cost is seen by those who make and manage them. Your role reviews what was made.",
      toLibrary: "Open the library",
    },
    entries: {
      heading: "Entries",
      help: "Newest first, times in UTC. Entries are only ever added.",
      generation: "Generation",
      kind: "Kind",
      said: "Amount from",
      date: "Date",
      kinds: { reserve: "Reserved", settle: "Booked", release: "Released", adjust: "Adjusted" },
      fal: "fal",
      estimate: "our estimate",
      deleted: "deleted",
      /** Where an entry was made on another day than it counts on. */
      countsOn: "counts on {date}",
      clear: "Show all entries again, not only {what}",
      none: "Nothing was spent here.",
      more: "Show more",
      reading: "Reading…",
      again: "Try again",
    },
  },

  settings: {
    title: "Settings",
    heading: "Settings",
    budget: "Budget",
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
      uncapped: "There is no cap on a month. The next one begins on {date}, UTC.",
    },
    caps: {
      heading: "Caps",
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
  },

  /** The page of one generation. */
  detail: {
    title: "Generation",
    back: "Library",
    newer: "Newer",
    older: "Older",
    neighbours: "Neighbours",
    missing: {
      heading: "There is no generation here",
      text: "The address may be old or mistyped. Everything you made is in the library.",
      toLibrary: "Go to the library",
      toStudio: "Go to the studio",
    },
    deleted: {
      heading: "This generation is deleted",
      restorable: "It is out of sight. You can bring it back for seven days; then its video is removed.",
      removed: "Its video is removed and cannot come back. What it cost stays in the books: {cost}.",
      restore: "Bring it back",
      restoring: "Bringing it back…",
    },
    prompt: {
      all: "Show all of it",
      less: "Show less",
      copy: "Copy",
      copyRefused: "Copying is not allowed here: mark the text and copy it.",
    },
    avoid: { fresh: "as in a fresh form", nothing: "nothing" },
    actions: {
      label: "What to do with it",
      useFrame: "Use this frame",
      compare: "Compare with its source",
      delete: "Delete",
    },
    sections: {
      video: "Video",
      settings: "Settings",
      cost: "Cost",
      times: "Times",
      picture: "First frame",
      names: "Ids",
      log: "Log",
    },
    /** Beside a setting that somebody changed, and under the list. */
    changed: "not as in a fresh form",
    allFresh: "All as in a fresh form.",
    video: {
      shape: "Shape",
      size: "Size",
      sizeOf: "{made}, {asked} asked for",
      frames: "Frames",
      framesAt: "{frames, number} at {rate, number} a second",
      framesOf: "{made, number} at {rate, number} a second, {asked, number} asked for",
      length: "Length",
      file: "File",
      megabytes: "{size, number, ::.0} MB",
    },
    seed: { asked: "Seed asked for", used: "Seed used", any: "a new one", later: "known when it is done" },
    cost: {
      estimated: "Estimated",
      billed: { demo: "Would be billed", live: "Billed" },
      open: "known when it is done",
      seconds: "{cost} for {seconds, number, ::.###} s",
      by: { fal: "says fal", estimate: "our estimate" },
      rate: "A second costs {price}.",
      sends: "It was sent {sends, number} times; each may be billed.",
      entries: "Entries in the books",
      kinds: { reserve: "Reserved", settle: "Settled", release: "Released", adjust: "Adjusted" },
      columns: { entry: "Entry", reserved: "Reserved", booked: "Booked", source: "Source" },
      sources: { fal: "fal", estimate: "estimate" },
    },
    times: {
      clicked: "Clicked",
      sent: "Sent to fal",
      ended: "Ended",
      queued: "Queued for",
      generating: "Generating for",
      total: "Total",
    },
    picture: {
      open: "Open the whole picture",
      alt: "The picture, with the part that became the video marked",
    },
    names: { own: "Id", request: "Request at fal", none: "none yet", copy: "Copy {name}" },
    lineage: {
      heading: "Lineage",
      alone: "It stands alone. Use its settings or a frame, and what comes of that is listed here.",
      earlier: "More came before these.",
      later: "More came of these than is shown.",
      deleted: "Deleted",
      /** How one came out of the one above it. */
      origins: {
        first: "the first",
        lastFrame: "from its last frame",
        frame: "from frame {frame}",
        another_picture: "its settings, another picture",
        another_part: "another part of the same picture",
        other_settings: "same picture, other settings",
        same_again: "the same once more",
      },
    },
    changes: {
      heading: "What changed",
      against: "Against <link>what it came from</link>.",
      parentDeleted: "What it came from is deleted, so there is nothing to set it against.",
      nothing: "Nothing a person set. Only chance is different.",
      picture: {
        lastFrame: "The picture is its last frame.",
        frame: "The picture is its frame {frame}.",
        another_picture: "It begins with another picture.",
        another_part: "It begins with another part of the same picture.",
        same: "The picture is the same.",
      },
      from: "was",
      to: "now",
      noSay: "no say",
      added: "added:",
      removed: "removed:",
    },
  },

  errors: {
    internal: "Something broke on our side. Try again; if it stays so, look at the server's log.",
    diskTrouble:
      "This machine cannot store anything: the disk is full, or may not be written to. Free some space, then try again.",
    databaseAway: "The studio cannot reach its database. Try again in a moment; nothing is lost meanwhile.",
    noMember: "This person is no longer in this studio.",
    noGeneration: "There is no generation under this id.",
    noProject: "This project is gone. Choose another, or make it again.",
    noProjectName: "Give the project a name of 1 to {most} characters.",
    projectTaken: "There is already a project called {name}. Choose another name.",
    noTag: "“{tag}” can be no tag. A tag has 1 to {most} characters and no comma.",
    tooManyTags: "A video carries at most {most} tags, and one of these would have more. Remove some first.",
    alreadyFinished: "This has already come to its end.",
    noText: "This holds a character that is no text. Type it again.",
    noTextIn: "{field}: This holds a character that is no text. Type it again.",
    overCeiling:
      "This can cost {cost}; the ceiling for one generation is {ceiling}. Make it shorter, or with fewer candidates.",
    overMonth: "This can cost {cost}; of this month's {cap}, {left} is left. The cap renews on the 1st, UTC.",
    overStudioMonth:
      "This can cost {cost}; of this studio's {cap} for the month, {left} is left. The cap renews on the 1st, UTC.",
    overOwnMonth:
      "This can cost {cost}; of your own {cap} for the month, {left} is left. Your cap renews on the 1st, UTC; an admin of this studio can raise it.",
    overPersonMonth:
      "This can cost {cost}; of {name}'s own {cap} for the month, {left} is left. The cap renews on the 1st, UTC.",
    capAboveEnvironment: "The server’s own settings allow at most {most}. Choose that or less.",
    notUnconfirmed: "This has been decided meanwhile. Look at it again.",
    booksAway: "fal’s list of requests could not be read just now. Try again in a moment.",
    pictureNotHandedOver: "The picture could not be handed to fal, so nothing was sent. Try again.",
    uploadBrokeOff: "The upload broke off before its end. Send it again.",
    emptyComment: "Write or draw something first.",
    noSuchFrame: "This video has no such frame. Choose one from its timeline.",
    drawingNeedsFrame: "A drawing needs a frame. Choose the frame it is on.",
    noComment: "This comment is no longer here. It may have been deleted.",
    commentIdTaken: "This comment could not be told from another one. Send it again.",
    olderVersion: "A newer version has taken this one's place. Decide about that one.",
    noSuchMember: "Somebody who was asked is no member of this studio. Choose from the list.",
    noShare: "This link is no longer good: it was closed, or is too old. Ask whoever sent it for a new one.",
    wrongSharePassword: "This is not the link's password. Ask whoever sent the link.",
    enterFirst: "Say who you are first.",
    signIn: "Sign in first.",
    setUpFirst: "This studio has no owner yet. Set it up first.",
    emailTaken: "A member of this studio has this e-mail address already. Sign in, or use another one.",
    alreadySetUp: "This studio has an owner already. Ask them for an invitation.",
    wrongCode: "This is not the code of this studio's last start. It stands in the lines the server printed.",
    wrongPassword:
      "E-mail address or password is wrong. Try again, or ask an admin for a link to a new password.",
    noInvitation:
      "This invitation is no longer good: it was used, withdrawn, or is too old. Ask for a new one.",
    lastOwner: "A studio always has an owner. Make another member an owner first.",
    membersOnly: "You work alone here. Set up a team first: /setup.",
    invitationNotOpen:
      "This invitation was used, withdrawn, or has run out. Reload the page to see what is open.",
    noResetLink: "This link is no longer good: it was used, or is too old. Ask an admin for a new one.",
    wrongCurrentPassword: "This is not your current password. Try again.",
    wrongPasskey:
      "This passkey is not known here, or its device did not make sure that it is you. Try again, or sign in with your password.",
    passkeyNotAdded: "The passkey could not be checked, so it was not added. Try again.",
    signInAgain: "You signed in more than a day ago. Sign out and in again, then add the passkey.",
    notAllowed: "Your role does not allow this. Ask an admin of this studio.",
    notYours: "This was made by somebody else. Ask them, or an admin of this studio.",
    tooMany:
      "That was too much in a short time. Try again in {seconds, plural, one {# second} other {# seconds}}.",
    admission: {
      foreignHost: "This studio opens on this machine alone: go to {address}.",
      starting: "The studio is starting. Try again in a moment.",
      otherAddress: "This studio answers under its own address: go to {address}.",
      forwarded: "This request came through a proxy. Without sign-in the studio opens on this machine alone.",
      foreignOrigin: "Another site asked for this. Use the studio's own page.",
      noOrigin: "This request does not say which page it comes from. Use the studio's own page.",
    },
  },
} as const;
