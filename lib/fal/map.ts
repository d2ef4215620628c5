import { ErrorReply } from "@/lib/domain/fal-contract";

/** What went wrong at fal, as we keep and show it. */
export interface FalFailure {
  type: string;
  message: string;
}

/** Plain sentences for what fal reports by type alone; fal's own words stand behind them. */
const sentences: Record<string, string> = {
  content_policy_violation:
    "fal’s safety check stopped this one. Change the words or the picture and try again.",
  no_media_generated: "The model made no video this time. Try again, perhaps with another seed.",
  image_load_error: "fal could not read the picture. Choose it again.",
  file_download_error: "fal could not fetch the picture. Choose it again.",
  image_too_small: "The picture is too small for the model. Choose a larger one.",
  image_too_large: "The picture is too large for the model. Choose a smaller one.",
  generation_timeout: "The model took too long and was stopped. Try again, or make it shorter.",
  request_timeout: "fal gave up waiting for a machine. Try again.",
  startup_timeout: "fal’s machine did not start in time. Try again.",
  internal_server_error: "Something broke at fal. Try again.",
  internal_error: "Something broke at fal. Try again.",
  downstream_service_error: "A service fal depends on failed. Try again later.",
  downstream_service_unavailable: "A service fal depends on is away. Try again later.",
  client_cancelled: "Cancelled.",
};

const shorten = (text: string) => (text.length > 500 ? `${text.slice(0, 499)}…` : text);

const unreadable = (status: number): FalFailure => ({
  type: `http_${status}`,
  message: `fal answered with status ${status}. Try again.`,
});

/** fal's error body as a type and a sentence; `status` is the HTTP status it came with. */
export function toFailure(status: number, body: unknown): FalFailure {
  const reply = ErrorReply.safeParse(body);
  if (!reply.success) return unreadable(status);
  const { detail, error_type: infrastructure } = reply.data;
  if (typeof detail === "string") {
    if (isLocked(status, body))
      return { type: "account_locked", message: shorten(`fal has locked the account: ${detail}`) };
    const type = infrastructure ?? `http_${status}`;
    return { type, message: sentences[type] ?? shorten(`fal says: ${detail}`) };
  }
  const [first] = detail;
  if (!first) return unreadable(status);
  const type = first.type ?? `http_${status}`;
  const fields = detail.map(({ loc, msg }) => {
    const field = loc?.filter((part) => part !== "body").join(".");
    return field ? `${field}: ${msg}` : msg;
  });
  return { type, message: sentences[type] ?? shorten(`fal says: ${fields.join("; ")}`) };
}

/** A locked account can refuse reads of requests that run or are paid: they wait, they have not failed. */
export function isLocked(status: number, body: unknown): boolean {
  const reply = ErrorReply.safeParse(body);
  const detail = reply.success ? reply.data.detail : null;
  return status === 403 && typeof detail === "string" && detail.startsWith("User is locked");
}
