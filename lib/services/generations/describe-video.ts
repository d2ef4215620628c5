import { csvLine, csvMark, type CsvValue } from "@/lib/domain/csv";
import { exactDollars } from "@/lib/domain/price";

import type { GenerationRow } from "./change";

/** What fal is told, by its names; the picture's address there is of use to nobody later. */
const inputColumns = [
  "negative_prompt",
  "num_frames",
  "fps",
  "num_inference_steps",
  "guidance_scale",
  "enable_prompt_expansion",
  "enable_agentic_generation",
  "agentic_max_iterations",
  "agentic_samples_per_iteration",
  "agentic_early_stop",
  "enable_safety_checker",
  "sync_mode",
];

const columns = [
  "file",
  "generation",
  "request",
  "mode",
  "created_at",
  "completed_at",
  "cost_usd",
  "seconds",
  "seed",
  "prompt",
  "width",
  "height",
  ...inputColumns,
  "crop",
  "tags",
];

function plain(value: unknown): CsvValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return JSON.stringify(value);
}

/** The first line of the table, with the mark by which spreadsheets know its alphabet. */
export const videoColumns = csvMark + csvLine(columns);

/** One line: how a video was made, so that it can be made again. `file` is null where the video is not at hand. */
export function describeVideo(row: GenerationRow, file: string | null): string {
  const size = row.input.image_size as { width?: unknown; height?: unknown } | undefined;
  return csvLine([
    file,
    row.id,
    row.requestId,
    row.mode,
    row.createdAt.toISOString(),
    row.completedAt?.toISOString() ?? null,
    exactDollars(row.costMicros),
    row.videoSeconds,
    row.seed ?? plain(row.input.seed),
    row.prompt,
    plain(size?.width),
    plain(size?.height),
    ...inputColumns.map((name) => plain(row.input[name])),
    row.crop && plain(row.crop),
    row.tags.join(", "),
  ]);
}
