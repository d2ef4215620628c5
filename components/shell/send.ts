import { type Answer, requestJson } from "./request-json";

const loadSchema = async () => (await import("./empty-schema")).EmptySchema;

/** Asks one of our routes to do something of which it only says that it is done. */
export function send(
  method: "POST" | "PUT" | "DELETE",
  url: string,
  body?: object,
): Promise<Answer<unknown>> {
  return requestJson(url, loadSchema, {
    method,
    ...(body ? { headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {}),
  });
}
