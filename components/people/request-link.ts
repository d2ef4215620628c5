import { type Answer, requestJson } from "@/components/shell/request-json";

import type { Link } from "./link-schema";

const loadSchema = async () => (await import("./link-schema")).LinkSchema;

/** Has a link made that is told this once. */
export function requestLink(url: string, body?: object): Promise<Answer<Link>> {
  return requestJson(url, loadSchema, {
    method: "POST",
    ...(body ? { headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {}),
  });
}
