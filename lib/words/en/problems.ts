/** What is wrong with an input. The form says it beside the field, an answer of ours in `detail`. */
export const problems = {
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
} as const;
