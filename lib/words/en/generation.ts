export const generation = {
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
  pictureUsed: "{width} × {height} · {percent, plural, =100 {all of it} other {# %}} used",
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
} as const;
