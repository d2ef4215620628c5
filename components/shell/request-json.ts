import * as z from "zod/mini";

export type Answer<T> =
  | { ok: true; data: T }
  /** `status` is null where no answer came at all. */
  | { ok: false; status: number | null; message: string };

const Refusal = z.looseObject({ message: z.string() });

const noAnswer = "The studio cannot be reached. Check that it is running and that you are online.";
const unreadable = "The studio gave an answer this page cannot read. Reload the page.";

/** Asks one of our own routes; a failure comes back as a sentence a person can read. */
export async function requestJson<T>(
  url: string,
  schema: z.ZodMiniType<T>,
  init: RequestInit = {},
): Promise<Answer<T>> {
  const headers = new Headers(init.headers);
  headers.set("accept", "application/json");
  let response: Response;
  try {
    response = await fetch(url, { ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    return { ok: false, status: null, message: noAnswer };
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const refusal = Refusal.safeParse(body);
    return { ok: false, status: response.status, message: refusal.data?.message ?? unreadable };
  }
  const parsed = schema.safeParse(body);
  return parsed.success
    ? { ok: true, data: parsed.data }
    : { ok: false, status: response.status, message: unreadable };
}
