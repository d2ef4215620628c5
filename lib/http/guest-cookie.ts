import { createHash } from "node:crypto";

import { AppError } from "@/lib/domain/errors";
import type { Ctx, Guest } from "@/lib/services/context";
import { findGuest, requireShare } from "@/lib/services/share/enter";
import { sentence } from "@/lib/words/catalogue";

/** Each link has a cookie of its own, so that one does not sign out of another. */
function cookieName(token: string): string {
  return `firstframe.guest-${createHash("sha256").update(token).digest("hex").slice(0, 16)}`;
}

/** Keeps a guest's secret in their browser until it is closed. */
export function guestCookie(token: string, secret: string, secure: boolean): string {
  const flags = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return `${cookieName(token)}=${secret}; ${flags}`;
}

function secretIn(token: string, headers: Headers): string | null {
  const wanted = `${cookieName(token)}=`;
  const pair = headers
    .get("cookie")
    ?.split(";")
    .map((each) => each.trim())
    .find((each) => each.startsWith(wanted));
  return pair?.slice(wanted.length) ?? null;
}

/** The guest a request is from; null where nobody came in by this link yet. */
export async function findGuestOf(ctx: Ctx, token: string, headers: Headers): Promise<Guest | null> {
  const secret = secretIn(token, headers);
  return secret === null ? null : findGuest(ctx, token, secret);
}

/** @throws AppError not_found for a link that is closed; unauthenticated where somebody has to come in first. */
export async function guestOf(ctx: Ctx, token: string, headers: Headers): Promise<Guest> {
  const guest = await findGuestOf(ctx, token, headers);
  if (guest) return guest;
  await requireShare(ctx, token);
  throw new AppError(
    "unauthenticated",
    sentence((t) => t("errors.enterFirst")),
  );
}
