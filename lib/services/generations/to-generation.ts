import type { images } from "@/lib/db/schema";
import type { Generation } from "@/lib/domain/generation";

import type { GenerationRow } from "./change";

type ImageRow = typeof images.$inferSelect;

export const mediaUrl = (key: string) => `/media/${key}`;
const iso = (at: Date | null) => at?.toISOString() ?? null;

/** A row as every route, event and page sees it. */
export function toGeneration(row: GenerationRow, image: ImageRow): Generation {
  const { videoKey, videoWidth, videoHeight, videoFps, videoFrames, videoSeconds } = row;
  const video =
    videoKey && videoWidth && videoHeight && videoFps && videoFrames && videoSeconds !== null
      ? {
          url: mediaUrl(videoKey),
          width: videoWidth,
          height: videoHeight,
          fps: videoFps,
          numFrames: videoFrames,
          durationSeconds: videoSeconds,
        }
      : null;
  return {
    id: row.id,
    requestId: row.requestId,
    mode: row.mode,
    status: row.status,
    prompt: row.prompt,
    input: row.input,
    error: row.errorType === null ? null : { type: row.errorType, message: row.errorMessage ?? "" },
    queuePosition: row.status === "queued" ? row.queuePosition : null,
    progress: row.status === "generating" ? row.progress : null,
    cost: { reservedMicros: row.reservedMicros, settledMicros: row.settledMicros },
    video,
    image: { url: mediaUrl(image.mediaKey), width: image.width, height: image.height },
    crop: row.crop,
    seed: row.seed,
    parentId: row.parentId,
    parentFrame: row.parentFrame,
    noteId: row.noteId,
    favourite: row.favourite,
    tags: row.tags,
    projectId: row.projectId,
    deletedAt: iso(row.deletedAt),
    createdAt: row.createdAt.toISOString(),
    startedAt: iso(row.startedAt),
    completedAt: iso(row.completedAt),
    cancelRequestedAt: iso(row.cancelRequestedAt),
    createdBy: row.createdBy,
  };
}
