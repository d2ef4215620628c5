import * as z from "zod/mini";

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

const Problem = z.object({
  id: z.enum(ids),
  /** What its sentence names. */
  values: z.object({ min: z.string(), max: z.string(), names: z.string() }),
});
export type Problem = z.infer<typeof Problem>;

interface Named {
  min?: number;
  max?: number;
  names?: readonly string[];
}

/** A problem as the message of a schema's issue, which can only be one text. */
export function problemMessage(id: ProblemId, { min = 0, max = 0, names = [] }: Named = {}): string {
  const values = { min: String(min), max: String(max), names: names.join(", ") };
  return JSON.stringify({ id, values } satisfies Problem);
}

function parsed(message: string): unknown {
  try {
    return JSON.parse(message);
  } catch {
    return null;
  }
}

/** The problem an issue's message stands for; null where it is a text of another kind. */
export function problemIn(message: string): Problem | null {
  return Problem.safeParse(parsed(message)).data ?? null;
}
