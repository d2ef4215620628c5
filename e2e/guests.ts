import { randomUUID } from "node:crypto";

import type { ShareAccess, ShareKind } from "@/lib/domain/share";

import { ask } from "./ask";

export interface MadeLink {
  id: string;
  token: string;
}

/** A link to something, made by a member, or by whoever works alone. */
export async function makeLink(
  origin: string,
  objectId: string,
  fields: { kind?: ShareKind; access?: ShareAccess; password?: string; note?: string; days?: number } = {},
  cookie: string | null = null,
): Promise<MadeLink> {
  const body = {
    kind: "generation",
    objectId,
    access: "decide",
    note: "The client",
    password: null,
    days: 7,
    ...fields,
  };
  const { status, text } = await ask(origin, "POST", { path: "/api/shares", body }, cookie);
  if (status !== 201) throw new Error(`no link was made: ${status} ${text}`);
  return JSON.parse(text) as MadeLink;
}

/** Comes in by a link; `name=value` of the guest's cookie. */
export async function comeIn(
  origin: string,
  token: string,
  name: string,
  password: string | null = null,
): Promise<string> {
  const path = `/api/share/${token}/enter`;
  const { status, text, headers } = await ask(origin, "POST", { path, body: { name, password } });
  if (status !== 201) throw new Error(`not let in: ${status} ${text}`);
  return headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

/** A comment as it is sent. */
export const remark = (fields: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  rootId: null,
  body: "More light here.",
  frame: 7,
  endFrame: null,
  drawing: null,
  ...fields,
});
