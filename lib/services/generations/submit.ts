import { asc, eq, sql, type SQL } from "drizzle-orm";

import { generations, users } from "@/lib/db/schema";
import type { SubmitAnswer } from "@/lib/db/schema/generations";
import { AppError } from "@/lib/domain/errors";
import { toFalInput } from "@/lib/domain/fal-contract";
import { secondsMade } from "@/lib/domain/lengths";
import { pixelSize } from "@/lib/domain/model-fields";
import type { ModelInput } from "@/lib/domain/model-input";
import { priceRange } from "@/lib/domain/price";
import { snapSize } from "@/lib/domain/sizes";
import { sentence } from "@/lib/words/catalogue";

import { withTransaction, type Ctx } from "../context";
import { handOverPicture, heldPicture } from "../images/hand-over";
import { requireFirstFrame, type FirstFrame } from "../images/require";
import { requireMay } from "../permission";
import { closeVersionBefore, nextVersion } from "../review/next-version";
import { recordEntry } from "../spend/record";
import { requireRoom } from "../spend/require-room";
import { awaitAnswer } from "./await-answer";
import { changeGeneration, nextSequence, type GenerationRow } from "./change";
import { failGeneration, ourFailure } from "./fail";
import { getGenerationRow, noGeneration } from "./get";
import { refusal, sendOnce } from "./send-once";

export interface SubmitGenerationInput {
  /** The idempotency key, which is the generation's id. */
  id: string;
  input: ModelInput;
  /** SHA-256 of the request's body, lower-case hex. */
  bodySha256: string;
  /** The generation it goes on from, and the frame of its video that is the picture, if one is. */
  parentId?: string | null;
  parentFrame?: number | null;
  /** The comment on the parent that it answers. */
  noteId?: string | null;
}

/** PostgreSQL keeps no NUL and no half of a surrogate pair, and what we cannot keep we do not send. */
function requireStorable(input: ModelInput): void {
  for (const field of ["prompt", "negative_prompt"] as const) {
    if (!/[\0\p{Surrogate}]/u.test(input[field])) continue;
    const msg = sentence((t) => t("errors.noText"));
    throw new AppError(
      "invalid_input",
      sentence((t) => t("errors.noTextIn", { field })),
      [{ loc: ["body", field], msg, type: "value_error" }],
    );
  }
}

/** Whoever worked alone until a moment ago is the owner of the team that was set up meanwhile. */
function firstPerson({ db }: Ctx): SQL<string | null> {
  const first = db.select({ id: users.id }).from(users).orderBy(asc(users.createdAt), asc(users.id)).limit(1);
  return sql`(${first})`;
}

/**
 * Writes the intent and reserves its worst case, in one transaction; null when the key is already taken. Where fal has
 * the picture already, sending is the next thing that happens, and that too is written here.
 */
async function intend(
  ctx: Ctx,
  { id, input, bodySha256, parentId = null, parentFrame = null, noteId = null }: SubmitGenerationInput,
  { image, crop }: FirstFrame,
  heldUrl: string | null,
): Promise<GenerationRow | null> {
  const step =
    heldUrl === null
      ? ({ submitStep: "intended" } as const)
      : ({ submitStep: "sending", sentAt: ctx.now(), sends: 1 } as const);
  const { micros: secondMicros } = await ctx.fal.secondPrice(ctx.now());
  const { maxMicros } = priceRange(input, secondMicros);
  return withTransaction(ctx, async (tx) => {
    const sequence = await nextSequence(tx);
    const version = noteId === null ? null : await nextVersion(tx, parentId, noteId);
    const [row] = await tx.db
      .insert(generations)
      .values({
        id,
        mode: ctx.mode,
        status: "queued",
        prompt: input.prompt,
        input: toFalInput(input, heldUrl ?? input.image_url),
        bodySha256,
        imageId: image.id,
        crop,
        parentId,
        parentFrame,
        ...version,
        shape: snapSize(pixelSize(input.image_size)).shape,
        lengthSeconds: secondsMade(input),
        ...step,
        secondMicros,
        reservedMicros: maxMicros,
        createdBy: ctx.actor.kind === "person" ? ctx.actor.id : firstPerson(tx),
        createdAt: ctx.now(),
        sequence,
      })
      .onConflictDoNothing()
      .returning();
    if (!row) return null;
    if (version) await closeVersionBefore(tx, row);
    await requireRoom(tx, row, maxMicros);
    await recordEntry(tx, { generation: row, kind: "reserve", micros: maxMicros, verified: false });
    return row;
  });
}

/** Hands over the picture and sends the request, once. Every step is committed before the next begins. */
async function send(
  ctx: Ctx,
  row: GenerationRow,
  input: ModelInput,
  { image, crop }: FirstFrame,
): Promise<SubmitAnswer> {
  let pictureUrl: string;
  try {
    pictureUrl = await handOverPicture(ctx, { image, target: snapSize(pixelSize(input.image_size)), crop });
  } catch (error) {
    const failure = ourFailure("picture_not_handed_over");
    ctx.log.warn("submit.picture_failed", { generation: row.id, reason: String(error) });
    const submitAnswer = { status: 400, body: refusal(failure.message, failure.type) };
    await failGeneration(ctx, row, {
      error: failure,
      changes: { submitStep: "answered", submitAnswer },
    });
    return submitAnswer;
  }
  const falInput = toFalInput(input, pictureUrl);
  const sending = await changeGeneration(
    ctx,
    row.id,
    { submitStep: "sending", input: falInput, sentAt: ctx.now(), sends: 1 },
    ["queued"],
  );
  if (!sending || sending.cancelRequestedAt) {
    const submitAnswer = {
      status: 409,
      body: refusal("This was cancelled before it was sent.", "cancelled"),
    };
    await failGeneration(ctx, row, {
      status: "cancelled",
      error: { type: "client_cancelled", message: "Cancelled before it was sent." },
      changes: { submitStep: "answered", submitAnswer },
    });
    return submitAnswer;
  }
  return sendOnce(ctx, sending, falInput);
}

/** One that was deleted meanwhile is a parent all the same: what goes on from it must not fail for that. */
async function requireParent(ctx: Ctx, id: string): Promise<void> {
  if ((await getGenerationRow(ctx, id))?.mode !== ctx.mode) noGeneration();
}

/**
 * Submits a generation exactly once under its idempotency key: the same key again gives the first call's answer,
 * waiting for it where it is still on its way.
 * @throws AppError conflict when the key was used for another body; forbidden when a cap refuses it.
 */
export async function submitGeneration(ctx: Ctx, submit: SubmitGenerationInput): Promise<SubmitAnswer> {
  requireMay(ctx, "generation.create");
  requireStorable(submit.input);
  const [known] = await ctx.db.select().from(generations).where(eq(generations.id, submit.id));
  if (known) return repeat(ctx, submit);
  const target = snapSize(pixelSize(submit.input.image_size));
  const firstFrame = await requireFirstFrame(ctx, submit.input.image_url, target);
  if (submit.parentId) await requireParent(ctx, submit.parentId);
  const heldUrl = await heldPicture(ctx, { ...firstFrame, target });
  const row = await intend(ctx, submit, firstFrame, heldUrl);
  if (!row) return repeat(ctx, submit);
  return heldUrl === null ? send(ctx, row, submit.input, firstFrame) : sendOnce(ctx, row, row.input);
}

async function repeat(ctx: Ctx, { id, bodySha256 }: SubmitGenerationInput): Promise<SubmitAnswer> {
  const [known] = await ctx.db.select().from(generations).where(eq(generations.id, id));
  if (known?.bodySha256 !== bodySha256 || known.mode !== ctx.mode) {
    throw new AppError("conflict", "This key was used for another generation. Use a new one for each.", [
      { loc: ["header", "x-idempotency-key"], msg: "already used with another body", type: "key_reused" },
    ]);
  }
  return awaitAnswer(ctx, id);
}
