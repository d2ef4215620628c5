import type * as z from "zod/mini";

import type { Words } from "@/lib/words/words";

import { toSignIn } from "./to-sign-in";

export type Answer<T> =
  | { ok: true; data: T }
  /**
   * `status` is null where no answer came at all, `message` where the studio said nothing: see `problemWords`. `fields`
   * are the sentences about single fields, by name.
   */
  | { ok: false; status: number | null; message: string | null; fields?: Record<string, string> };

/** Given as it is, or, where the first load should not carry it, as what loads it. */
type Schema<T> = z.ZodMiniType<T> | (() => Promise<z.ZodMiniType<T>>);

function messageOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("message" in body)) return null;
  return typeof body.message === "string" ? body.message : null;
}

function fieldsOf(body: unknown): Record<string, string> {
  const fields: Record<string, string> = {};
  if (typeof body !== "object" || body === null || !("detail" in body)) return fields;
  const detail = (Array.isArray(body.detail) ? body.detail : []) as { loc?: unknown[]; msg?: unknown }[];
  for (const { loc, msg } of detail) {
    const name = loc?.[1];
    if (typeof name === "string" && typeof msg === "string") fields[name] ??= msg;
  }
  return fields;
}

/** Why an answer is none, for a person to read. */
export function problemWords(t: Words, { status, message }: Extract<Answer<never>, { ok: false }>): string {
  return message ?? t(status === null ? "shell.connection.noAnswer" : "shell.connection.unreadable");
}

/** Asks one of our own routes. Whose session has ended is led to where they sign in. */
export async function requestJson<T>(
  url: string,
  schema: Schema<T>,
  init: RequestInit = {},
): Promise<Answer<T>> {
  const headers = new Headers(init.headers);
  headers.set("accept", "application/json");
  let response: Response;
  try {
    response = await fetch(url, { ...init, headers });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    return { ok: false, status: null, message: null };
  }
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    if (response.status === 401) toSignIn();
    return { ok: false, status: response.status, message: messageOf(body), fields: fieldsOf(body) };
  }
  const loaded = typeof schema === "function" ? await schema() : schema;
  const parsed = loaded.safeParse(body);
  return parsed.success
    ? { ok: true, data: parsed.data }
    : { ok: false, status: response.status, message: null };
}
