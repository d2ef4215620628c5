import * as z from "zod/mini";

import { Drawing } from "@/lib/domain/drawing";
import { AppError } from "@/lib/domain/errors";
import { sentence } from "@/lib/words/catalogue";

const mostCharacters = 5000;
const Body = z.string().check(z.trim(), z.maxLength(mostCharacters), z.regex(/^[^\0\p{Cs}]*$/u));
const frame = z.nullable(z.int().check(z.minimum(0)));

export const CommentInput = z.strictObject({
  /** Made where it is written: sent twice, it is one comment. */
  id: z.uuid(),
  rootId: z.nullable(z.uuid()),
  body: Body,
  frame,
  endFrame: frame,
  drawing: z.nullable(Drawing),
});
export type CommentInput = z.infer<typeof CommentInput>;

export const EditCommentInput = z.strictObject({ body: Body, drawing: z.nullable(Drawing) });
export type EditCommentInput = z.infer<typeof EditCommentInput>;

export const ResolveCommentInput = z.strictObject({ resolved: z.boolean() });
export type ResolveCommentInput = z.infer<typeof ResolveCommentInput>;

type Fault = "emptyComment" | "noSuchFrame" | "drawingNeedsFrame";

export function refuseComment(fault: Fault, field: string): never {
  const msg = sentence((t) => t(`errors.${fault}`));
  throw new AppError("invalid_input", msg, [{ loc: ["body", field], msg, type: "value_error" }]);
}

export function requireSaysSomething({ body, drawing }: EditCommentInput): void {
  if (body === "" && drawing === null) refuseComment("emptyComment", "body");
}

export function noComment(): never {
  throw new AppError(
    "not_found",
    sentence((t) => t("errors.noComment")),
  );
}
