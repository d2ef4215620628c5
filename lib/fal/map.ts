import { ErrorReply } from "@/lib/domain/fal-contract";

/** What went wrong at fal, by its type and in its own words. */
export interface FalFailure {
  type: string;
  message: string;
}

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
    return { type, message: shorten(`fal says: ${detail}`) };
  }
  const [first] = detail;
  if (!first) return unreadable(status);
  const type = first.type ?? `http_${status}`;
  const fields = detail.map(({ loc, msg }) => {
    const field = loc?.filter((part) => part !== "body").join(".");
    return field ? `${field}: ${msg}` : msg;
  });
  return { type, message: shorten(`fal says: ${fields.join("; ")}`) };
}

/** A locked account can refuse reads of requests that run or are paid: they wait, they have not failed. */
export function isLocked(status: number, body: unknown): boolean {
  const reply = ErrorReply.safeParse(body);
  const detail = reply.success ? reply.data.detail : null;
  return status === 403 && typeof detail === "string" && detail.startsWith("User is locked");
}
