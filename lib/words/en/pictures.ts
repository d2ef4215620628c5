const choose = "Choose a JPEG, PNG, WebP or AVIF.";
const exportIt = "Export it as JPEG or PNG and choose that.";
const scaleDown = "Scale the picture down or save it as JPEG.";
const save = "Save the picture and add it as a file.";
const checkOrSave = "Check it, or save the picture and add it as a file.";
const againOrSave = "Try again, or save the picture and add it as a file.";

/** The first frame: how it comes in, its part and its ground, and why it does not come in. */
export const pictures = {
  box: {
    choose: "Choose a picture<more>, drop or paste one</more>",
    letGo: "Let go to add it",
    kinds: "JPEG, PNG, WebP, AVIF or HEIC, up to {most, number} MB",
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
    not_an_address: "This is not a web address. Copy the picture’s own address, which begins with https://.",
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
} as const;
