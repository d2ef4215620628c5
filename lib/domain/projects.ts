import { textLength } from "./model-fields";

export interface Project {
  id: string;
  name: string;
  createdAt: string;
}

export const mostNameCharacters = 80;

/** A project's name as it is kept: composed, its white space single and inside. Null for what can be none. */
export function normaliseProjectName(text: string): string | null {
  const name = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (textLength(name) > mostNameCharacters || /[\p{Cc}\p{Surrogate}]/u.test(name)) return null;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) ? name : null;
}
