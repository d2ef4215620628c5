import { type Generation, isFinal } from "@/lib/domain/generation";
import type { Words } from "@/lib/words/words";

/** Where a generation stands, in the words every page uses. */
export function statusWords(t: Words, generation: Generation): string {
  const { status, queuePosition, progress, error } = generation;
  if (isFinal(status)) return t(`generation.status.${status as "failed"}`);
  if (status === "unconfirmed") return t("generation.status.unconfirmed");
  if (error?.type === "account_locked") return t("generation.status.locked");
  if (error?.type === "not_stored") return t("generation.status.notStored");
  if (generation.cancelRequestedAt !== null) return t("generation.status.cancelling");
  if (status === "generating") {
    return progress === null
      ? t("generation.status.generating")
      : t("generation.status.generatingPercent", { percent: Math.round(progress * 100) });
  }
  return queuePosition === null || queuePosition === 0
    ? t("generation.status.queued")
    : t("generation.status.queuedBehind", { ahead: queuePosition });
}

const knownType = /^[a-z]+(_[a-z]+)*$/;

/** What went wrong, by its type; the kept sentence where the type is one that only fal knows. */
export function failureWords(t: Words, { type, message }: NonNullable<Generation["error"]>): string {
  const key = `generation.failures.${type}` as "generation.failures.not_sent";
  return knownType.test(type) && t.has(key) ? t(key) : message;
}

/** What happened, in one sentence, where there is more to say than where it stands. */
export function happenedWords(t: Words, { status, error }: Generation): string | null {
  if (status === "cancelled") return t("generation.stage.nothingCame");
  if (error?.type === "account_locked") {
    return t(isFinal(status) ? "generation.locked.notTaken" : "generation.locked.paused");
  }
  if (status === "unconfirmed" && error && error.type !== "no_answer") {
    return t(`generation.unconfirmed.${error.type === "stopped_while_sending" ? "stopped" : "unclear"}`);
  }
  return error && failureWords(t, error);
}

const titleLength = 80;

/** A generation in a few words, for those who hear the page. */
export function spokenTitle(t: Words, generation: Generation): string {
  const { prompt } = generation;
  const title = prompt.length > titleLength ? `${prompt.slice(0, titleLength).trimEnd()}…` : prompt;
  return t("generation.status.titled", { status: statusWords(t, generation), title });
}

/** What a generation can wait for that somebody has to put right. */
const waiting = new Set(["account_locked", "not_stored"]);

export type Tone = "good" | "warn" | "bad" | "calm";

export function statusTone({ status, error }: Generation): Tone {
  if (status === "failed") return "bad";
  if (status === "unconfirmed" || (error !== null && waiting.has(error.type))) return "warn";
  return status === "completed" ? "good" : "calm";
}
