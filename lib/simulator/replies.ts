/** Headers that fal's hosts put on every reply: any site may call, none may read further headers. */
const openToAll = { "access-control-allow-origin": "*" };

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...openToAll, ...headers },
  });
}

export function bytesReply(
  status: number,
  body: Uint8Array<ArrayBuffer> | null,
  headers: Record<string, string>,
): Response {
  return new Response(body, { status, headers: { ...openToAll, ...headers } });
}

/** The gateway's own refusals carry one sentence as `detail`. */
export function refusal(status: number, detail: string, headers: Record<string, string> = {}): Response {
  return json(status, { detail }, headers);
}

/** Trouble of fal's machines, and requests that never reach the model, name their kind in body and header. */
export function infrastructureError(status: number, errorType: string, detail: string): Response {
  return json(status, { detail, error_type: errorType }, { "x-fal-error-type": errorType });
}

export function preflight(request: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...openToAll,
      "access-control-allow-methods": "GET, HEAD, POST, PUT, DELETE, OPTIONS",
      "access-control-allow-headers": request.headers.get("access-control-request-headers") ?? "*",
      "access-control-max-age": "86400",
    },
  });
}

/** Whether a request carries a key in fal's form: `Authorization: Key <anything>`. */
export function hasKey(request: Request): boolean {
  return /^Key \S/i.test(request.headers.get("authorization") ?? "");
}
