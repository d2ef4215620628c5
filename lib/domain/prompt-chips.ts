export interface PromptChip {
  id: string;
  sentence: string;
}

/** Ready sentences, in the plain words the model's guide asks for: one gentle movement each. */
export const promptChips = {
  camera: [
    { id: "still", sentence: "The camera stays still." },
    { id: "pushIn", sentence: "The camera slowly pushes in." },
    { id: "pullBack", sentence: "The camera slowly pulls back." },
    { id: "panLeft", sentence: "The camera pans slowly to the left." },
    { id: "panRight", sentence: "The camera pans slowly to the right." },
    { id: "tiltUp", sentence: "The camera tilts slowly upwards." },
    { id: "circle", sentence: "The camera moves in a slow arc around the subject." },
  ],
  motion: [
    { id: "breeze", sentence: "A light breeze stirs everything that is loose." },
    { id: "clouds", sentence: "Clouds drift slowly across the sky." },
    { id: "water", sentence: "The water flows steadily and ripples." },
    { id: "mist", sentence: "Thin mist drifts slowly through the scene." },
    { id: "breathing", sentence: "The subject breathes calmly, blinks and turns its head a little." },
    { id: "warmerLight", sentence: "The light slowly grows warmer." },
  ],
} as const satisfies Record<string, readonly PromptChip[]>;

export type ChipGroup = keyof typeof promptChips;

export function holdsSentence(prompt: string, sentence: string): boolean {
  return prompt.includes(sentence);
}

function withoutSentence(prompt: string, sentence: string): string {
  const start = prompt.indexOf(sentence);
  if (start === -1) return prompt;
  const before = prompt.slice(0, start);
  const after = prompt.slice(start + sentence.length);
  if (before === "") return after.replace(/^ /, "");
  return before.replace(/ $/, "") + after;
}

function withSentence(prompt: string, sentence: string): string {
  if (prompt.trim() === "") return sentence;
  if (/\s$/.test(prompt)) return prompt + sentence;
  return `${prompt}${/[.!?:…"”]$/.test(prompt) ? " " : ". "}${sentence}`;
}

/** The prompt with a chip's sentence added, or taken out if it stands there untouched. The camera makes one move at a time. */
export function toggleChip(prompt: string, group: ChipGroup, sentence: string): string {
  if (holdsSentence(prompt, sentence)) return withoutSentence(prompt, sentence);
  const rivals = group === "camera" ? promptChips.camera : [];
  const room = rivals.reduce((text, rival) => withoutSentence(text, rival.sentence), prompt);
  return withSentence(room, sentence);
}
