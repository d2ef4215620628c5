/** What can be wrong with a value of an input. */
const ids = [
  "promptMissing",
  "pictureMissing",
  "notText",
  "tooLong",
  "wholeNumber",
  "number",
  "onOff",
  "size",
  "seed",
  "unknownNames",
  "notAnObject",
] as const;
type ProblemId = (typeof ids)[number];

export interface Problem {
  id: ProblemId;
  /** What its sentence names. */
  values: { min: string; max: string; names: string };
}

interface Named {
  min?: number;
  max?: number;
  names?: readonly string[];
}

export function problem(id: ProblemId, { min = 0, max = 0, names = [] }: Named = {}): Problem {
  return { id, values: { min: String(min), max: String(max), names: names.join(", ") } };
}

/** A problem as the message of a schema's issue, which can only be one text. */
export function problemMessage(id: ProblemId, named: Named = {}): string {
  return JSON.stringify(problem(id, named));
}

/** The problem an issue's message stands for; null where it is a text of another kind. */
export function problemIn(message: string): Problem | null {
  return ids.some((id) => message.startsWith(`{"id":"${id}","values":{`))
    ? (JSON.parse(message) as Problem)
    : null;
}
