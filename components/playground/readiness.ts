import { fieldWords, type ModelField } from "@/lib/domain/model-input";

import type { PlaygroundState } from "./playground-store";

function labelOf(field: ModelField): string {
  if (field === "image_size.width") return "Width";
  if (field === "image_size.height") return "Height";
  return fieldWords[field].label;
}

/** What still stands between the form and a generation, in one sentence; null when nothing does. */
export function whatIsMissing({ picture, fields, reading }: PlaygroundState): string | null {
  if (picture.phase === "none") return "Add a picture.";
  if (picture.phase === "failed") return "Choose another picture.";
  const [field, problem] = Object.entries(reading.problems)[0] ?? [];
  if (reading.problems.prompt && fields.prompt.trim() === "") return "Say what happens.";
  if (field !== undefined && problem !== undefined) return `${labelOf(field as ModelField)}: ${problem}`;
  return picture.phase === "sending" ? "Your picture is being added." : null;
}
