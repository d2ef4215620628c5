import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import * as z from "zod/mini";

import { writeAtomicallySync } from "../write-atomically";

const Kept = z.object({ userId: z.string(), privateKey: z.string() });

export interface WebhookKeys {
  /** Stands for fal's id of the account. */
  userId: string;
  /** The headers of one delivery: Ed25519 over request id, user id, unix seconds and the SHA-256 of the body. */
  headers(requestId: string, body: string, at: Date): Record<string, string>;
  /** The key set as fal publishes it. */
  jwks(): { keys: { kty: "OKP"; crv: "Ed25519"; x: string }[] };
}

/** The account's key pair: kept in the directory's `webhook-key.json`, or new each time. */
export function createWebhookKeys(dir: string | null): WebhookKeys {
  const path = dir && join(/* turbopackIgnore: true */ dir, "webhook-key.json");
  const kept =
    path && existsSync(/* turbopackIgnore: true */ path)
      ? Kept.parse(JSON.parse(readFileSync(/* turbopackIgnore: true */ path, "utf8")))
      : generate();
  if (dir && path && !existsSync(/* turbopackIgnore: true */ path)) {
    mkdirSync(/* turbopackIgnore: true */ dir, { recursive: true });
    writeAtomicallySync(path, JSON.stringify(kept));
  }
  const privateKey = createPrivateKey(kept.privateKey);
  const { x = "" } = createPublicKey(privateKey).export({ format: "jwk" });
  const { userId } = kept;
  return {
    userId,
    headers(requestId, body, at) {
      const timestamp = String(Math.floor(at.getTime() / 1000));
      const digest = createHash("sha256").update(body).digest("hex");
      const message = [requestId, userId, timestamp, digest].join("\n");
      return {
        "x-fal-webhook-request-id": requestId,
        "x-fal-webhook-user-id": userId,
        "x-fal-webhook-timestamp": timestamp,
        "x-fal-webhook-signature": sign(null, Buffer.from(message), privateKey).toString("hex"),
      };
    },
    jwks: () => ({ keys: [{ kty: "OKP", crv: "Ed25519", x }] }),
  };
}

function generate(): z.infer<typeof Kept> {
  const { privateKey } = generateKeyPairSync("ed25519");
  return {
    userId: "simulated-user",
    privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}
