import { and, eq, isNull } from "drizzle-orm";

import { settings } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { WebhookBody } from "@/lib/domain/fal-contract";
import { readSignature, type SignedWebhook } from "@/lib/fal/webhook";

import type { Ctx } from "../context";
import { adoptRequest } from "./adopt-request";
import { getGenerationRow } from "./get";
import { generationOfToken, webhookSecret } from "./webhook-token";

export interface Webhook {
  token: string;
  headers: Headers;
  /** As it came, byte for byte: that is what was signed. */
  body: Uint8Array;
}

/** What a webhook tells: `nudge` this generation's follower, which asks fal itself. Nothing else in it is believed. */
export interface Heard {
  generationId: string;
  nudge: boolean;
}

const keysLifeMs = 24 * 3600_000;
/** Forged webhooks must not make us ask fal for its keys each time. */
const leastBetweenAsksMs = 60_000;

const shared = globalThis as { firstframeWebhookKeys?: { keys: string[]; askedAt: number } };

/** fal's keys: a day from memory; asked for again, at most once a minute, where none of them fits. */
async function signedBy(ctx: Ctx, { headers, body }: Webhook): Promise<SignedWebhook | null> {
  const now = ctx.now();
  const known = shared.firstframeWebhookKeys;
  const ageMs = known ? now.getTime() - known.askedAt : Infinity;
  const signed = known && ageMs < keysLifeMs ? readSignature(headers, body, known.keys, now) : null;
  if (signed || ageMs < leastBetweenAsksMs) return signed;
  const keys = await ctx.fal.webhookKeys();
  shared.firstframeWebhookKeys = { keys, askedAt: now.getTime() };
  return readSignature(headers, body, keys, now);
}

function readBody(body: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(body);
    return WebhookBody.safeParse(JSON.parse(text)).data?.request_id ?? null;
  } catch {
    return null;
  }
}

/**
 * fal's keys sign for every account of fal's. Ours is learnt from the first webhook that comes to an address only we
 * and fal know; from then on no other is taken.
 */
async function isOurAccount(ctx: Ctx, userId: string): Promise<boolean> {
  await ctx.db
    .update(settings)
    .set({ falUserId: userId })
    .where(and(eq(settings.id, 1), isNull(settings.falUserId)));
  const [row] = await ctx.db.select({ falUserId: settings.falUserId }).from(settings);
  return row?.falUserId === userId;
}

function refuse(code: "forbidden" | "not_found", reason: string): never {
  throw new AppError(code, reason);
}

/**
 * Takes a webhook of fal's. Late, repeated or out of order it changes nothing that fal itself does not confirm.
 * @throws AppError not_found for an address that is not ours, forbidden for one that fal has not signed for us.
 */
export async function receiveWebhook(ctx: Ctx, webhook: Webhook): Promise<Heard> {
  const generationId = generationOfToken(webhook.token, await webhookSecret(ctx));
  const row = generationId === null ? null : await getGenerationRow(ctx, generationId);
  if (!row || row.mode !== ctx.mode) return refuse("not_found", "There is nothing at this address.");
  const signed = await signedBy(ctx, webhook);
  const requestId = readBody(webhook.body);
  if (!signed || requestId === null || signed.requestId !== requestId) {
    return refuse("forbidden", "This webhook is not signed by fal, or not just now.");
  }
  if (!(await isOurAccount(ctx, signed.userId))) {
    return refuse("forbidden", "This webhook is of another account at fal.");
  }
  if (row.requestId === requestId) return { generationId: row.id, nudge: true };
  const adopted = row.requestId === null ? await adoptRequest(ctx, row.id, requestId) : null;
  if (!adopted) ctx.log.warn("webhook.of_other_request", { generation: row.id, request: requestId });
  return { generationId: row.id, nudge: adopted !== null };
}
