export const errors = {
  internal: "Something broke on our side. Try again; if it stays so, look at the server's log.",
  diskTrouble:
    "This machine cannot store anything: the disk is full, or may not be written to. Free some space, then try again.",
  databaseAway: "The studio cannot reach its database. Try again in a moment; nothing is lost meanwhile.",
  noGeneration: "There is no generation under this id.",
  alreadyFinished: "This has already come to its end.",
  noText: "This holds a character that is no text. Type it again.",
  noTextIn: "{field}: This holds a character that is no text. Type it again.",
  overCeiling:
    "This can cost {cost}; the ceiling for one generation is {ceiling}. Make it shorter, or with fewer candidates.",
  overMonth: "This can cost {cost}; of this month's {cap}, {left} is left. The cap renews on the 1st, UTC.",
  capAboveEnvironment: "The server’s own settings allow at most {most}. Choose that or less.",
  notUnconfirmed: "This has been decided meanwhile. Look at it again.",
  booksAway: "fal’s list of requests could not be read just now. Try again in a moment.",
  pictureNotHandedOver: "The picture could not be handed to fal, so nothing was sent. Try again.",
  uploadBrokeOff: "The upload broke off before its end. Send it again.",
  admission: {
    foreignHost: "This studio opens on this machine alone: go to {address}.",
    starting: "The studio is starting. Try again in a moment.",
    public:
      "PUBLIC_URL opens this studio to others, and nobody has to sign in yet. Unset it to use the studio.",
    forwarded: "This request came through a proxy. Without sign-in the studio opens on this machine alone.",
    foreignOrigin: "Another site asked for this. Use the studio's own page.",
    noOrigin: "This request does not say which page it comes from. Use the studio's own page.",
  },
} as const;
