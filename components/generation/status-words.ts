import { type Generation, isFinal } from "@/lib/domain/generation";

/** Where a generation stands, in the words every page uses. */
export function statusWords(generation: Generation): string {
  const { status, queuePosition, progress, error } = generation;
  if (isFinal(status))
    return { completed: "Completed", failed: "Failed", cancelled: "Cancelled" }[status as "failed"];
  if (generation.cancelRequestedAt !== null) return "Cancelling";
  if (error?.type === "account_locked") return "Paused: fal has locked the account";
  if (status === "unconfirmed") return "Not sure it was sent";
  if (status === "generating")
    return progress === null ? "Generating" : `Generating ${Math.round(progress * 100)} %`;
  return queuePosition === null || queuePosition === 0 ? "Queued" : `Queued (${queuePosition} ahead)`;
}

const titleLength = 80;

/** A generation in a few words, for those who hear the page. */
export function spokenTitle(generation: Generation): string {
  const { prompt } = generation;
  const title = prompt.length > titleLength ? `${prompt.slice(0, titleLength).trimEnd()}…` : prompt;
  return `${statusWords(generation)}: ${title}`;
}

export type Tone = "good" | "warn" | "bad" | "calm";

export function statusTone({ status, error }: Generation): Tone {
  if (status === "failed") return "bad";
  if (status === "unconfirmed" || error?.type === "account_locked") return "warn";
  return status === "completed" ? "good" : "calm";
}
