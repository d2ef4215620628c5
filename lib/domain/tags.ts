import { textLength } from "./model-fields";

export const tagLimits = { maxLength: 40, mostOfOne: 30 } as const;

/** What a person sees something of. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** A comma separates tags where several are typed; the others are no text, or cannot be kept. */
const refused = /[,\p{Cc}\p{Surrogate}]/u;

/** A tag as it is kept: lower case, composed, its white space single and inside. Null for what can be none. */
export function normaliseTag(text: string): string | null {
  const tag = text.normalize("NFC").toLowerCase().normalize("NFC").replace(/\s+/g, " ").trim();
  if (tag === "" || textLength(tag) > tagLimits.maxLength) return null;
  return refused.test(tag) || !visible.test(tag) ? null : tag;
}
