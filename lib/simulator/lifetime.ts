import * as z from "zod/mini";

const Lifecycle = z.looseObject({ expiration_duration_seconds: z.nullish(z.number().check(z.positive())) });

/** How long a file is kept, from a lifecycle header; null: without end, also when the header cannot be read. */
export function readLifetimeSeconds(header: string | null): number | null {
  if (header === null) return null;
  try {
    return Lifecycle.parse(JSON.parse(header)).expiration_duration_seconds ?? null;
  } catch {
    return null;
  }
}
