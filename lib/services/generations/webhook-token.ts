import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

import { eq, isNull } from "drizzle-orm";

import { settings } from "@/lib/db/schema";

import type { Ctx } from "../context";

const idBytes = 16;
const secretBytes = 32;

function proofOf(id: Buffer, secret: string): Buffer {
  return createHmac("sha256", Buffer.from(secret, "hex")).update(id).digest().subarray(0, idBytes);
}

/** The last part of a webhook's address: which generation it is of, and that we have made the address. */
export function webhookToken(generationId: string, secret: string): string {
  const id = Buffer.from(generationId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, proofOf(id, secret)]).toString("base64url");
}

/** The generation a webhook's address is of; null for an address that we have not made. */
export function generationOfToken(token: string, secret: string): string | null {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 2 * idBytes || bytes.toString("base64url") !== token) return null;
  const id = bytes.subarray(0, idBytes);
  if (!timingSafeEqual(bytes.subarray(idBytes), proofOf(id, secret))) return null;
  const hex = id.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** This install's secret for its webhook addresses, made the first time it is asked for. */
export async function webhookSecret(ctx: Pick<Ctx, "db">): Promise<string> {
  await ctx.db
    .update(settings)
    .set({ webhookSecret: randomBytes(secretBytes).toString("hex") })
    .where(isNull(settings.webhookSecret));
  const [row] = await ctx.db.select().from(settings).where(eq(settings.id, 1));
  if (!row?.webhookSecret) throw new Error("the settings have no row: the database was not migrated");
  return row.webhookSecret;
}
