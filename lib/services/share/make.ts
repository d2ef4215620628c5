import { randomUUID } from "node:crypto";

import { hashPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import * as z from "zod/mini";

import { projects, shares } from "@/lib/db/schema";
import { shareAccesses, shareKinds } from "@/lib/domain/share";

import { recordAudit } from "../audit/record";
import { withTransaction, type Ctx } from "../context";
import { newToken, tokenSha256 } from "../people/invite";
import { requireMay } from "../permission";
import { noProject } from "../projects/require";
import { requireReviewed } from "../review/require-reviewed";
import { stackOf } from "../review/versions";

const mostNoteCharacters = 120;
const passwordLimits = { least: 4, most: 128 };
const mostDays = 365;

export const ShareInput = z.strictObject({
  kind: z.enum(shareKinds),
  /** A generation, also of a stack; or a project. */
  objectId: z.uuid(),
  access: z.enum(shareAccesses),
  note: z.string().check(z.trim(), z.maxLength(mostNoteCharacters)),
  password: z.nullable(z.string().check(z.minLength(passwordLimits.least), z.maxLength(passwordLimits.most))),
  /** Null: until it is revoked. */
  days: z.nullable(z.int().check(z.minimum(1), z.maximum(mostDays))),
});
export type ShareInput = z.infer<typeof ShareInput>;

/** What is shared, and what it is called in the log. */
async function requireObject(
  ctx: Ctx,
  { kind, objectId }: ShareInput,
): Promise<{ id: string; name: string }> {
  if (kind === "project") {
    const [project] = await ctx.db.select().from(projects).where(eq(projects.id, objectId));
    return project ?? noProject();
  }
  const generation = await requireReviewed(ctx, objectId);
  const id = kind === "stack" ? stackOf(generation) : generation.id;
  return { id, name: generation.prompt.slice(0, 80) };
}

const dayMs = 24 * 3600 * 1000;

export interface MadeShare {
  id: string;
  /** In the link `/share/<token>`. It is told once and not kept. */
  token: string;
}

/** Makes a link that opens something to whoever holds it. */
export async function makeShare(ctx: Ctx, input: ShareInput): Promise<MadeShare> {
  requireMay(ctx, "share.change");
  const object = await requireObject(ctx, input);
  const { kind, access, note, password, days } = input;
  const token = newToken();
  const id = randomUUID();
  const passwordHash = password === null ? null : await hashPassword(password);
  await withTransaction(ctx, async (tx) => {
    await tx.db.insert(shares).values({
      id,
      tokenSha256: tokenSha256(token),
      kind,
      objectId: object.id,
      access,
      note,
      passwordHash,
      createdBy: ctx.actor.kind === "person" ? ctx.actor.id : null,
      createdAt: ctx.now(),
      expiresAt: days === null ? null : new Date(ctx.now().getTime() + days * dayMs),
    });
    await recordAudit(tx, { action: "share.made", object, detail: { share: id, kind, access } });
  });
  return { id, token };
}
