import { platformError } from "../platform/platform-error";
import { bytesReply, json, refusal } from "../replies";
import type { FaultRoute, StatusKind } from "./rule";

const page = (title: string) =>
  `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n` +
  `<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`;

const markup = (status: number, title: string) =>
  bytesReply(status, new TextEncoder().encode(page(title)), { "content-type": "text/html" });

/** The reason is one of those seen; fal gives no code beside the sentence. */
export const locked = () =>
  refusal(403, "User is locked. Reason: Exhausted balance. Top up your balance at fal.ai/dashboard/billing.");

export const htmlAnswer = () => markup(200, "Welcome");

/** Says that it is JSON and stops within a string. */
export const brokenJson = () =>
  bytesReply(200, new TextEncoder().encode('{"status":"COMPL'), { "content-type": "application/json" });

/** An answer of the gateway, or of what stands before it, in a route's place: without `x-fal-request-id`. */
export function falseAnswer(kind: StatusKind, route: FaultRoute): Response {
  if (route === "platform") return onPlatform(kind);
  switch (kind) {
    case "401":
      return refusal(401, "Invalid credentials");
    case "404":
      return route === "media" ? refusal(404, "Not Found") : json(404, { status: "NOT_FOUND" });
    case "410":
      return refusal(410, "Gone");
    case "429":
      return refusal(429, "Too Many Requests", { "x-fal-needs-retry": "1" });
    case "500":
      return refusal(500, "Internal Server Error");
    case "502":
    case "503":
    case "504":
      return markup(Number(kind), gatewayTitles[kind]);
  }
}

const gatewayTitles = {
  "502": "502 Bad Gateway",
  "503": "503 Service Temporarily Unavailable",
  "504": "504 Gateway Time-out",
};

function onPlatform(kind: StatusKind): Response {
  switch (kind) {
    case "401":
      return platformError(401, "authorization_error", "Authentication is required");
    case "404":
    case "410":
      return platformError(Number(kind), "not_found", "Not found");
    case "429":
      return platformError(429, "rate_limited", "Too many requests");
    case "500":
      return platformError(500, "server_error", "Internal server error");
    case "502":
    case "503":
    case "504":
      return markup(Number(kind), gatewayTitles[kind]);
  }
}
