import { eq } from "drizzle-orm";
import * as z from "zod/mini";

import { generations, images } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import type { Generation } from "@/lib/domain/generation";
import { sendShare } from "@/lib/domain/ledger";
import { ImageSize } from "@/lib/domain/model-input";
import { snapSize } from "@/lib/domain/sizes";
import { sentence } from "@/lib/words/catalogue";

import { withTransaction, type Ctx } from "../context";
import { handOverPicture } from "../images/hand-over";
import { requireMayTo } from "../permission";
import { recordEntry } from "../spend/record";
import { requireRoom } from "../spend/require-room";
import { adoptRequest } from "./adopt-request";
import { changeGeneration, lockChanges, type GenerationRow } from "./change";
import { failGeneration, ourFailure } from "./fail";
import { findRequest, type Search } from "./find-request";
import { getGenerationRow, requireGeneration } from "./get";
import { sendOnce } from "./send-once";

/** What can be done about a generation of which nobody knows whether fal took it. */
export const ResolveInput = z.strictObject({ action: z.enum(["look", "never_ran", "send_again"]) });
export type ResolveInput = z.infer<typeof ResolveInput>;

export interface Resolution {
  generation: Generation;
  /** What looking for it came to; null where nobody looked. */
  search: Search["kind"] | null;
}

function refuseResolved(): never {
  const msg = sentence((t) => t("errors.notUnconfirmed"));
  throw new AppError("conflict", msg, [{ loc: ["path", "id"], msg, type: "not_unconfirmed" }]);
}

async function requireUnconfirmed(ctx: Ctx, id: string): Promise<GenerationRow> {
  requireMayTo(ctx, "generation.resolve", (await requireGeneration(ctx, id)).createdBy);
  const row = await getGenerationRow(ctx, id);
  return row?.status === "unconfirmed" ? row : refuseResolved();
}

/** Looks for it in fal's history and goes on with it where it is found. */
async function look(ctx: Ctx, row: GenerationRow): Promise<Search["kind"]> {
  const search = await findRequest(ctx, row).catch((error: unknown) => {
    ctx.log.warn("submit.search_failed", { generation: row.id, reason: String(error) });
    throw new AppError(
      "unavailable",
      sentence((t) => t("errors.booksAway")),
    );
  });
  if (search.kind === "found") await adoptRequest(ctx, row.id, search.requestId);
  return search.kind;
}

/** The person has looked at fal and says that it never ran: what was reserved for it is free again. */
async function declareNeverRan(ctx: Ctx, row: GenerationRow): Promise<void> {
  await failGeneration(ctx, row, { error: ourFailure("never_ran"), verified: false });
}

async function handOverAgain(ctx: Ctx, row: GenerationRow): Promise<string> {
  const [image] = await ctx.db.select().from(images).where(eq(images.id, row.imageId));
  if (!image) throw new Error(`the picture of generation ${row.id} has no row`);
  const target = snapSize(ImageSize.parse(row.input["image_size"]));
  return handOverPicture(ctx, { image, target, crop: row.crop }).catch((error: unknown) => {
    ctx.log.warn("submit.picture_failed", { generation: row.id, reason: String(error) });
    throw new AppError(
      "unavailable",
      sentence((t) => t("errors.pictureNotHandedOver")),
    );
  });
}

/** Sends it once more because a person asked for it, knowing that both may be billed: so both are reserved. */
async function sendAgain(ctx: Ctx, row: GenerationRow): Promise<void> {
  const input = { ...row.input, image_url: await handOverAgain(ctx, row) };
  const eachMicros = sendShare(row);
  const sending = await withTransaction(ctx, async (tx) => {
    await lockChanges(tx);
    const [present] = await tx.db
      .select({ status: generations.status, sends: generations.sends })
      .from(generations)
      .where(eq(generations.id, row.id))
      .for("update");
    if (present?.status !== "unconfirmed" || present.sends !== row.sends) return refuseResolved();
    const changed = await changeGeneration(
      tx,
      row.id,
      {
        status: "queued",
        submitStep: "sending",
        input,
        sentAt: ctx.now(),
        sends: row.sends + 1,
        reservedMicros: row.reservedMicros + eachMicros,
        cancelRequestedAt: null,
        errorType: null,
        errorMessage: null,
      },
      ["unconfirmed"],
    );
    if (!changed) return refuseResolved();
    await requireRoom(tx, changed, eachMicros);
    await recordEntry(tx, { generation: row, kind: "reserve", micros: eachMicros, verified: false });
    return changed;
  });
  await sendOnce(ctx, sending, input);
}

/**
 * Decides an unconfirmed generation: by looking for it at fal, or by what a person says.
 * @throws AppError not_found; conflict with type `not_unconfirmed`; forbidden when a cap refuses a second send.
 */
export async function resolveGeneration(ctx: Ctx, id: string, { action }: ResolveInput): Promise<Resolution> {
  const row = await requireUnconfirmed(ctx, id);
  let search: Search["kind"] | null = null;
  if (action === "look") search = await look(ctx, row);
  else if (action === "never_ran") await declareNeverRan(ctx, row);
  else await sendAgain(ctx, row);
  return { generation: await requireGeneration(ctx, id), search };
}
