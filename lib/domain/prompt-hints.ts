import { mentionsCuts } from "./negative-conflicts";

export type HintId =
  | "language"
  | "caption"
  | "cuts"
  | "long"
  | "motion"
  | "fastCamera"
  | "praise"
  | "sides"
  | "lens"
  | "short"
  | "camera";

export interface PromptHint {
  id: HintId;
  /** The words of the prompt it speaks of, or how many there are. */
  found: string;
  /** What one click does about it. */
  fix?: { id: "drop" | "keepStill"; apply: (prompt: string) => string };
}

export const mostWords = 300;
const fewWords = 4;
const fewSentences = 4;

const caption =
  /\b(?:in (?:this|the) (?:video|clip|footage),?|(?:the|this|a) (?:video|clip|footage|image|picture|scene) (?:shows?|depicts?|captures?|features?|displays?)|(?:the|this|a) (?:video|clip|footage) of)\s*(?:us\s+)?(?:that\s+)?/i;

const lens =
  /\b(?:\d{2,3} ?mm\b|f\/?\d(?:\.\d)?\b|iso ?\d{2,5}\b|bokeh|anamorphic|dslr|depth of field|wide[- ]angle|telephoto|fish-?eye|macro lens|[48]k\b)/i;

const praise =
  /\b(stunning|breathtaking|gorgeous|amazing|awesome|incredible|masterpiece|epic|award[- ]winning|mesmeri[sz]ing|hyper-?realistic|ultra-?detailed|best quality)\b/i;

const fastCamera =
  /\bcamera\b[^.!?]*\b(?:fast|quick(?:ly)?|rapid(?:ly)?|whips?|sudden(?:ly)?|spins?|races?)\b/i;

const sides = /\b(?:left|right) (?:hand|arm|leg|foot|eye|ear|paw|wing|shoulder|cheek|knee|elbow)\b/i;

const cameraWords =
  /\b(?:camera|tripod|pans?|panning|tilts?|tilting|zooms?|zooming|dolly|tracking|orbits?|handheld|static shot|locked[- ]off|point of view|pov)\b/i;

/** Stems, so that every form of a verb is found. */
const motionStems =
  "mov|drift|fall|fell|ris(?:e|ing)|rose|run|ran|walk|turn|pan|tilt|zoom|push|pull|fl(?:y|ies|ew|oat|ow|utter|icker|ap)|sway|swing|swung|spin|rotat|roll|wav(?:e|ing)|danc|jump|leap|climb|blow|blew|burn|smok|steam|rain|snow|drip|pour|splash|rippl|shak|trembl|shiver|nod|blink|smil|laugh|breath|open|clos|lift|lower|drop|throw|catch|reach|grow|melt|bloom|shift|chang|glid|slid|sink|sank|sail|swim|swam|swirl|twist|whirl|stir|bend|bow|lean|sit|stand up|step|march|gallop|trot|chas|follow|pass|approach|enter|leav|depart|arriv|explod|crash|collaps|crack|break|bounc|orbit|circl|ar[ck]s?\\b|spread|scatter|gather|flash|glow|fad|look|speak|talk|sing|eat|drink|pick|press|tap|type|draw|paint|drive|drove|rid(?:e|ing)|cycl|driv|surg|rush|stream|cascad|tumbl|twirl|unfurl|wag|pant|still|static|frozen|motionless|creep|crept|crawl|slip|seep|trickl|hover|soar|dart|hop|skip|stroll|wander|roam|div(?:e|ing)|plung|wobbl|quiver|sparkl|glitter|shimmer|twinkl|billow|churn|spill|toss|kick|sweep|wash|brush|cross|land(?:s|ed)\\b|chew|lick|yawn|stretch|play|cook|hug|kiss|point|rais|shrink|swell|expand|appear|disappear|vanish|emerg|unfold|peel|spray|puff|erupt|boil|bubbl|\\w{3,}ing\\b";
const motion = new RegExp(`\\b(?:${motionStems})`, "i");

const foreignWords = new Set(
  (
    "und der das ist ein eine nicht mit sich auf dem den wird langsam über durch " +
    "el los las una del que con por está lentamente hacia " +
    "le les une des est dans avec vers sur qui lentement et " +
    "il che di della lentamente verso nel sono gli " +
    "um uma não com para devagar dos het een van niet wordt"
  ).split(" "),
);
const englishWords = new Set(
  "the a an and of to in is it with on at from as over into through by slowly while its their".split(" "),
);

function wordsOf(prompt: string): string[] {
  return prompt.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
}

function sentencesOf(prompt: string): number {
  return prompt.split(/[.!?]+(?:\s|$)/).filter((sentence) => sentence.trim() !== "").length;
}

/** Another script, or more of another language's small words than of English ones. */
function looksForeign(prompt: string, words: readonly string[]): boolean {
  const letters = prompt.match(/\p{L}/gu) ?? [];
  const others = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (others.length > letters.length * 0.1) return true;
  const foreign = words.filter((word) => foreignWords.has(word)).length;
  return foreign >= 2 && foreign > words.filter((word) => englishWords.has(word)).length;
}

function dropCaption(prompt: string): string {
  const match = caption.exec(prompt);
  if (!match) return prompt;
  const rest = prompt.slice(match.index + match[0].length);
  const before = prompt.slice(0, match.index);
  const startsSentence = /(?:^|[.!?]\s*)$/.test(before);
  return before + (startsSentence ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest);
}

const stillCamera = "The camera stays still.";

type Rule = (prompt: string, words: readonly string[], rewritten: boolean) => PromptHint | null;

const plain = (id: HintId, holds: boolean): PromptHint | null => (holds ? { id, found: "" } : null);
const about = (id: HintId, found: string | undefined): PromptHint | null => (found ? { id, found } : null);

function keepStill(prompt: string): string {
  const text = prompt.trimEnd();
  return `${text}${/[.!?]$/.test(text) ? " " : ". "}${stillCamera}`;
}

const rules: readonly Rule[] = [
  (prompt, words) => plain("language", looksForeign(prompt, words)),
  (prompt) => {
    const hint = about("caption", caption.exec(prompt)?.[0].trim());
    return hint && { ...hint, fix: { id: "drop", apply: dropCaption } };
  },
  (prompt) => plain("cuts", mentionsCuts(prompt)),
  (_, words) => about("long", words.length > mostWords ? String(words.length) : undefined),
  (prompt, words) => plain("motion", words.length >= fewWords && !motion.test(prompt)),
  (prompt) => plain("fastCamera", fastCamera.test(prompt)),
  (prompt) => about("praise", praise.exec(prompt)?.[0]),
  (prompt) => plain("sides", sides.test(prompt)),
  (prompt) => about("lens", lens.exec(prompt)?.[0]),
  (prompt, words, rewritten) =>
    plain("short", !rewritten && words.length >= fewWords && sentencesOf(prompt) < fewSentences),
  (prompt, words) => {
    const hint = plain("camera", words.length >= fewWords && !cameraWords.test(prompt));
    return hint && { ...hint, fix: { id: "keepStill", apply: keepStill } };
  },
];

/** NVIDIA's rules for prompts that this one breaks, the most useful first. `rewritten`: whether Cosmos rewrites it. */
export function promptHints(prompt: string, { rewritten }: { rewritten: boolean }): PromptHint[] {
  const words = wordsOf(prompt);
  return words.length === 0
    ? []
    : rules.flatMap((rule) => {
        const hint = rule(prompt, words, rewritten);
        return hint ? [hint] : [];
      });
}
