import type * as z from "zod/mini";

/** fal answered something that is not its protocol, or with an error where there is no way on. */
export class FalError extends Error {
  readonly status: number | null;
  constructor(message: string, status: number | null, options?: ErrorOptions) {
    super(message, options);
    this.name = "FalError";
    this.status = status;
  }
}

/** Text that a database can keep: PostgreSQL takes no NUL and no half of a surrogate pair. */
const storable = (text: string) => text.replaceAll("\0", "").replaceAll(/\p{Surrogate}/gu, "\ufffd");

export function parseJson(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => (typeof value === "string" ? storable(value) : value));
}

export async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return parseJson(text);
  } catch {
    return storable(text);
  }
}

/** The body of a good answer, in the shape that was agreed. @throws FalError for every other answer. */
export async function expectShape<T extends z.ZodMiniType>(
  schema: T,
  response: Response,
): Promise<z.infer<T>> {
  const body = await readBody(response);
  if (!response.ok) throw new FalError(`fal answered ${response.status}`, response.status);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new FalError("fal's answer has another shape than agreed", response.status);
  return parsed.data;
}
