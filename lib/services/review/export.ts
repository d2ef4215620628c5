import { csvLine, csvMark, type CsvValue } from "@/lib/domain/csv";
import { withPlainMentions } from "@/lib/domain/mention";
import { timecode } from "@/lib/domain/timecode";

import type { Ctx } from "../context";
import type { GenerationRow } from "../generations/change";
import { readReview, type Review } from "./read";
import { requireReviewed } from "./require-reviewed";
import type { ReviewComment } from "./to-review";

export const exportFormats = ["csv", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

interface Said {
  generation: GenerationRow;
  review: Review;
}

/** Where a frame stands, as editing programs count; of what is about no frame nothing. */
const codeOf = ({ generation: { videoFps } }: Said, frame: number | null) =>
  frame === null || videoFps === null ? null : timecode({ fps: videoFps }, frame);

const columns: Record<string, (comment: ReviewComment, said: Said) => CsvValue> = {
  comment: ({ id }) => id,
  answers: ({ rootId }) => rootId,
  frame: ({ frame }) => frame,
  end_frame: ({ endFrame }) => endFrame,
  timecode: ({ frame }, said) => codeOf(said, frame),
  end_timecode: ({ endFrame }, said) => codeOf(said, endFrame),
  author: ({ authorName }) => authorName,
  guest: ({ authorKey }) => authorKey.startsWith("guest:"),
  text: ({ body }) => withPlainMentions(body),
  written_at: ({ createdAt }) => createdAt,
  edited_at: ({ editedAt }) => editedAt,
  deleted_at: ({ deletedAt }) => deletedAt,
  resolved_at: ({ resolvedAt }) => resolvedAt,
  resolved_by: ({ resolvedByName }) => resolvedByName,
  drawing: ({ drawing }) => drawing && JSON.stringify(drawing),
};

/** Threads one after the other, each before what answers it. */
function inThreads(comments: readonly ReviewComment[]): ReviewComment[] {
  const roots = comments.filter(({ rootId }) => rootId === null);
  return roots.flatMap((root) => [root, ...comments.filter(({ rootId }) => rootId === root.id)]);
}

function toCsv(said: Said): string {
  const values = Object.values(columns);
  const lines = inThreads(said.review.comments).map((comment) =>
    csvLine(values.map((value) => value(comment, said))),
  );
  return csvMark + csvLine(Object.keys(columns)) + lines.join("");
}

function toJson(said: Said, at: Date): string {
  const { generation, review } = said;
  const { id, prompt, version, videoWidth, videoHeight, videoFps, videoFrames } = generation;
  const toEntry = ({ rootId: _root, authorKey, body, ...comment }: ReviewComment) => ({
    ...comment,
    guest: authorKey.startsWith("guest:"),
    text: withPlainMentions(body),
    timecode: codeOf(said, comment.frame),
    endTimecode: codeOf(said, comment.endFrame),
  });
  const threads = review.comments.filter(({ rootId }) => rootId === null);
  const exported = {
    exportedAt: at.toISOString(),
    generation: { id, prompt, version },
    video: { width: videoWidth, height: videoHeight, fps: videoFps, numFrames: videoFrames },
    state: review.state,
    decisions: review.decisions.map(({ authorKey, ...decision }) => ({
      ...decision,
      guest: authorKey.startsWith("guest:"),
    })),
    comments: threads.map((root) => ({
      ...toEntry(root),
      answers: review.comments.filter(({ rootId }) => rootId === root.id).map(toEntry),
    })),
  };
  return `${JSON.stringify(exported, null, 2)}\n`;
}

export interface ReviewFile {
  name: string;
  text: string;
}

/** All that was said about a generation, to be taken along. Frames count from 0. @throws AppError not_found */
export async function exportReview(
  ctx: Ctx,
  generationId: string,
  format: ExportFormat,
): Promise<ReviewFile> {
  const generation = await requireReviewed(ctx, generationId);
  const said = { generation, review: await readReview(ctx, generationId) };
  return {
    name: `firstframe-review-${generationId}.${format}`,
    text: format === "csv" ? toCsv(said) : toJson(said, ctx.now()),
  };
}
