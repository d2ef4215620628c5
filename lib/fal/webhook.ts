import { createHash, createPublicKey, verify } from "node:crypto";

/** fal's own bound: a signature older or newer than this is refused. */
const windowSeconds = 300;

export interface SignedWebhook {
  requestId: string;
  userId: string;
}

function signs(x: string, message: Buffer, signature: Buffer): boolean {
  try {
    const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
    return verify(null, message, key, signature);
  } catch {
    return false; // a key that is none cannot have signed
  }
}

/**
 * Who a webhook is from, by its signature over the raw bytes; null for one that fal has not signed, or not just now.
 * Message: request id, user id, unix seconds and the SHA-256 of the body in hex, a line each.
 * Source: fal's documentation of webhooks.
 */
export function readSignature(
  headers: Headers,
  body: Uint8Array,
  keys: readonly string[],
  now: Date,
): SignedWebhook | null {
  const part = (name: string) => headers.get(`x-fal-webhook-${name}`) ?? "";
  const [requestId, userId, timestamp] = [part("request-id"), part("user-id"), part("timestamp")];
  const signature = part("signature");
  if (!requestId || !userId || !/^\d{1,12}$/.test(timestamp) || !/^[0-9a-f]{128}$/i.test(signature))
    return null;
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > windowSeconds) return null;
  const digest = createHash("sha256").update(body).digest("hex");
  const message = Buffer.from([requestId, userId, timestamp, digest].join("\n"));
  const bytes = Buffer.from(signature, "hex");
  return keys.some((x) => signs(x, message, bytes)) ? { requestId, userId } : null;
}
