export type RequestPart = "status" | "status-stream" | "result" | "cancel";

export type QueuePath =
  | { kind: "submit"; app: string; endpoint: string }
  | { kind: "request"; app: string; requestId: string; part: RequestPart };

const parts: Record<string, RequestPart> = {
  "": "result",
  response: "result",
  status: "status",
  "status/stream": "status-stream",
  cancel: "cancel",
};

/**
 * Reads a path of the queue's host. Addresses of a request leave out what follows the app, `owner/alias`; the full
 * form with the endpoint's further parts means the same, and so does a slash at the end.
 */
export function parseQueuePath(pathname: string): QueuePath | null {
  const segments = pathname.split("/").filter((segment) => segment !== "");
  if (segments.length < 2) return null;
  const app = segments.slice(0, 2).join("/");
  const at = segments.indexOf("requests", 2);
  const requestId = at === -1 ? undefined : segments[at + 1];
  if (requestId === undefined) return { kind: "submit", app, endpoint: segments.join("/") };
  const part = parts[segments.slice(at + 2).join("/")];
  return part ? { kind: "request", app, requestId, part } : null;
}
