import { createFalClient } from "@fal-ai/client";
import { describe, expect, it } from "vitest";

import { AppError } from "@/lib/domain/errors";
import { modelId } from "@/lib/domain/model-fields";

import { guardCall } from "./guard";

const key = "3f2b8c1e-9d4a-4b7e-8f61-0a1b2c3d4e5f";
const requestId = "764cabcf-b745-4b3e-ae38-1200304cf45b";
const submit = "https://queue.fal.run/nvidia/cosmos-3-super/image-to-video";
const request = `https://queue.fal.run/nvidia/cosmos-3-super/requests/${requestId}`;

/** Header values as they may come, unchecked by `Headers`. */
function verdict(method: string, headers: Record<string, string>) {
  try {
    return guardCall(method, new Map(Object.entries(headers)) as unknown as Headers);
  } catch (error) {
    if (error instanceof AppError && error.code === "bad_request") return error;
    throw error;
  }
}

const refusal = {
  code: "bad_request",
  message: expect.stringMatching(/\.$/) as string,
  detail: [{ loc: ["header", expect.any(String)], type: "not_allowed" }],
};

describe("what passes", () => {
  it("a submit to the one model, with a key of its own", () => {
    expect(verdict("POST", { "x-fal-target-url": submit, "x-idempotency-key": key })).toEqual({
      kind: "submit",
      idempotencyKey: key,
    });
  });

  it.each([
    ["GET", "/status", "status"],
    ["GET", "/status?logs=0", "status"],
    ["GET", "/status?logs=1", "status"],
    ["GET", "/status/stream", "status-stream"],
    ["GET", "/status/stream?logs=0", "status-stream"],
    ["GET", "/status/stream?logs=1", "status-stream"],
    ["GET", "", "result"],
    ["PUT", "/cancel", "cancel"],
  ])("%s …%s", (method, rest, kind) => {
    const target = request + rest;
    expect(verdict(method, { "x-fal-target-url": target })).toEqual({ kind, requestId, target });
  });

  it.each(["normal", "low"])("the queue priority %s", (priority) => {
    const headers = {
      "x-fal-target-url": submit,
      "x-idempotency-key": key,
      "x-fal-queue-priority": priority,
    };
    expect(verdict("POST", headers)).toMatchObject({ kind: "submit" });
  });

  it("everything that fal's own client asks for through a proxy, and as what it is", async () => {
    const seen: { method: string; headers: Headers }[] = [];
    const client = createFalClient({
      proxyUrl: { url: "http://localhost:3000/api/fal/proxy", when: "always" },
      fetch: async (input, init) => {
        const { method, headers } = new Request(input, init);
        seen.push({ method, headers });
        const stream = headers.get("x-fal-target-url")?.includes("/stream");
        return stream
          ? new Response('data: {"status":"COMPLETED"}\n\n', {
              headers: { "content-type": "text/event-stream" },
            })
          : Response.json({ request_id: requestId, status: "COMPLETED" });
      },
    });
    const { queue } = client;
    const headers = { "x-idempotency-key": key };
    await queue.submit(modelId, { input: { prompt: "x", image_url: "y" }, headers });
    await queue.submit(modelId, { input: { prompt: "x", image_url: "y" }, headers, priority: "low" });
    await queue.status(modelId, { requestId });
    await queue.status(modelId, { requestId, logs: true });
    await (await queue.streamStatus(modelId, { requestId })).done();
    await (await queue.streamStatus(modelId, { requestId, logs: true })).done();
    await queue.result(modelId, { requestId });
    await queue.cancel(modelId, { requestId });
    await queue.subscribeToStatus(modelId, { requestId, logs: true });

    const kinds = seen.map(({ method, headers: sent }) => guardCall(method, sent).kind);
    expect(kinds).toEqual([
      "submit",
      "submit",
      "status",
      "status",
      "status-stream",
      "status-stream",
      "result",
      "cancel",
      "status",
    ]);
  });
});

/** Addresses that look like a submit and are none. */
const falseSubmits = [
  "",
  " ",
  "null",
  "/nvidia/cosmos-3-super/image-to-video",
  "queue.fal.run/nvidia/cosmos-3-super/image-to-video",
  "//queue.fal.run/nvidia/cosmos-3-super/image-to-video",
  submit.replace("https:", "http:"),
  submit.replace("https:", "HTTPS:"),
  submit.replace("https:", "ftp:"),
  submit.replace("https://", "https:/"),
  submit.replace("https://", String.raw`https:\\`),
  submit.replace("queue.fal.run", "fal.run"),
  submit.replace("queue.fal.run", "QUEUE.fal.run"),
  submit.replace("queue.fal.run", "queue.fal.run."),
  submit.replace("queue.fal.run", "queue.fal.run:443"),
  submit.replace("queue.fal.run", "queue.fal.run:8443"),
  submit.replace("queue.fal.run", "evilfal.run"),
  submit.replace("queue.fal.run", "queue.fal.run.example.com"),
  submit.replace("queue.fal.run", "queue.falrun.com"),
  submit.replace("queue.fal.run", "rest.fal.ai"),
  submit.replace("queue.fal.run", "api.fal.ai"),
  submit.replace("queue.fal.run", "127.0.0.1"),
  submit.replace("queue.fal.run", "user@queue.fal.run"),
  submit.replace("queue.fal.run", "user:pass@queue.fal.run"),
  submit.replace("queue.fal.run", "queue.fal.run@example.com"),
  submit.replace("queue.fal.run", "queue%2Efal.run"),
  submit.replace("queue.fal.run", "queue.fal。run"),
  "https://queue.fal.run/nvidia/cosmos-3-super/text-to-image",
  "https://queue.fal.run/fal-ai/flux/dev",
  "https://queue.fal.run/nvidia/cosmos-3-super",
  "https://queue.fal.run/",
  "https://rest.fal.ai/storage/upload/initiate?storage_type=fal-cdn-v3",
  "https://rest.fal.ai/tokens/",
  "https://api.fal.ai/v1/models/usage",
  `${submit}/`,
  `${submit}//`,
  `${submit}/.`,
  `${submit}/..`,
  `${submit}/x`,
  `${submit}?`,
  `${submit}#`,
  `${submit}#x`,
  `${submit}?fal_webhook=https://example.com`,
  `${submit}?fal_max_queue_length=1`,
  `${submit}?logs=1`,
  `${submit};x=1`,
  `${submit} `,
  ` ${submit}`,
  `${submit}\t`,
  `${submit}\n`,
  `${submit}\0`,
  `${submit}%20`,
  `${submit}%00`,
  `${submit},${submit}`,
  `${submit}, ${submit}`,
  submit.toUpperCase(),
  submit.replace("nvidia", "Nvidia"),
  submit.replace("nvidia/", "nvidia%2F"),
  submit.replace("nvidia/", "nvidia%2f"),
  submit.replace("nvidia/", String.raw`nvidia\ `.trim()),
  submit.replace("nvidia/", "nvidia//"),
  submit.replace("nvidia/", "./nvidia/"),
  submit.replace("nvidia/", "x/../nvidia/"),
  submit.replace("nvidia/", "x/%2e%2e/nvidia/"),
  submit.replace("nvidia/", "%6evidia/"),
  submit.replace("nvidia", "nvidiа"),
  submit.replace("-video", "\u2010video"),
  submit.replace("-to-", "-to\u200b-"),
  `${submit}${"a".repeat(100_000)}`,
  "data:text/plain,x",
  "file:///etc/passwd",
  "javascript:alert(1)",
];

/** Addresses that look like one about a request and are none, each with the method it would pass with. */
const falseReads: [string, string][] = [
  ["GET", `${request}/`],
  ["GET", `${request}?`],
  ["GET", `${request}?logs=1`],
  ["GET", `${request}#`],
  ["GET", `${request}/response`],
  ["GET", `${request}/logs`],
  ["GET", `${request}/status/`],
  ["GET", `${request}//status`],
  ["GET", `${request}/./status`],
  ["GET", `${request}/x/../status`],
  ["GET", `${request}%2Fstatus`],
  ["GET", `${request}/Status`],
  ["GET", `${request}/status?`],
  ["GET", `${request}/status?logs=2`],
  ["GET", `${request}/status?logs=true`],
  ["GET", `${request}/status?logs=`],
  ["GET", `${request}/status?logs`],
  ["GET", `${request}/status?logs=1&logs=1`],
  ["GET", `${request}/status?logs=1&fal_jwt_token=x`],
  ["GET", `${request}/status?fal_webhook=https://example.com`],
  ["GET", `${request}/status?LOGS=1`],
  ["GET", `${request}/status?logs=1#x`],
  ["GET", `${request}/status/stream/`],
  ["GET", `${request}/status/stream?logs=3`],
  ["PUT", `${request}/cancel/`],
  ["PUT", `${request}/cancel?x=1`],
  ["PUT", `${request}/cancel?`],
  ["GET", request.replace("cosmos-3-super/", "cosmos-3-super/image-to-video/")],
  ["GET", request.replace("cosmos-3-super", "cosmos-3")],
  ["GET", request.replace("nvidia/cosmos-3-super", "fal-ai/flux")],
  ["GET", request.replace("queue.fal.run", "fal.run")],
  ["GET", request.replace("https:", "http:")],
  ["GET", request.replace(requestId, "")],
  ["GET", request.replace(requestId, "short")],
  ["GET", request.replace(requestId, "a".repeat(129))],
  ["GET", request.replace(requestId, "..")],
  ["GET", request.replace(requestId, "........")],
  ["GET", request.replace(requestId, `${requestId}%00`)],
  ["GET", request.replace(requestId, `${requestId}?x`)],
  ["GET", request.replace(requestId, `${requestId} `)],
  ["GET", request.replace(requestId, `${requestId}/requests/${requestId}`)],
  ["GET", request.replace("requests", "Requests")],
  ["GET", `https://example.com/?u=${request}`],
  ["GET", `${request}@example.com/requests/${requestId}`],
];

describe("what is refused", () => {
  it.each(falseSubmits)("POST to %j", (target) => {
    expect(verdict("POST", { "x-fal-target-url": target, "x-idempotency-key": key })).toMatchObject(refusal);
  });

  it.each(falseReads)("%s to %j", (method, target) => {
    expect(verdict(method, { "x-fal-target-url": target })).toMatchObject(refusal);
  });

  it.each([
    ["GET", submit],
    ["PUT", submit],
    ["PATCH", submit],
    ["HEAD", submit],
    ["post", submit],
    ["POST", request],
    ["POST", `${request}/status`],
    ["POST", `${request}/cancel`],
    ["PUT", request],
    ["PUT", `${request}/status`],
    ["GET", `${request}/cancel`],
    ["DELETE", request],
    ["DELETE", `${request}/cancel`],
    ["HEAD", request],
    ["OPTIONS", `${request}/status`],
    ["", request],
  ])("%s to %s: the wrong method", (method, target) => {
    expect(verdict(method, { "x-fal-target-url": target, "x-idempotency-key": key })).toMatchObject(refusal);
  });

  it("a request that names no address", () => {
    expect(verdict("POST", { "x-idempotency-key": key })).toMatchObject(refusal);
  });

  it.each([
    ["x-fal-request-timeout", "60"],
    ["x-fal-request-start-timeout", "60"],
    ["x-fal-runner-hint", "abc"],
    ["x-fal-no-retry", "1"],
    ["x-fal-retry-config", "{}"],
    ["x-fal-store-io", "0"],
    ["x-fal-object-lifecycle", "{}"],
    ["x-fal-object-lifecycle-preference", '{"expiration_duration_seconds":60}'],
    ["x-fal-tags", "a=b"],
    ["x-fal-client-proxy", "x"],
    ["x-fal-webhook", "https://example.com"],
    ["x-fal-authorization", "Key x"],
    ["x-fal-anything", ""],
    ["x-fal-", ""],
    ["x-fal-queue-priority", "high"],
    ["x-fal-queue-priority", ""],
    ["x-fal-queue-priority", "normal, low"],
    ["x-fal-queue-priority", "NORMAL"],
    ["x-fal-__proto__", "x"],
  ])("the header %s: %s, on whatever call", (name, value) => {
    expect(
      verdict("POST", { "x-fal-target-url": submit, "x-idempotency-key": key, [name]: value }),
    ).toMatchObject(refusal);
    expect(verdict("GET", { "x-fal-target-url": request, [name]: value })).toMatchObject(refusal);
  });

  it("a header in whatever case", () => {
    const headers = new Headers({ "x-fal-target-url": request, "X-FAL-Store-IO": "0" });
    expect(() => guardCall("GET", headers)).toThrow(AppError);
  });

  it("two addresses in one header", () => {
    const headers = new Headers({ "x-fal-target-url": request });
    headers.append("x-fal-target-url", request);
    expect(() => guardCall("GET", headers)).toThrow(AppError);
  });

  it.each([
    undefined,
    "",
    key.toUpperCase(),
    key.slice(1),
    `${key}0`,
    ` ${key}`,
    `{${key}}`,
    key.replaceAll("-", ""),
    `${key}, ${key}`,
    `urn:uuid:${key}`,
    "00000000-0000-0000-0000-000000000000",
    key.replace("4b7e", "0b7e"),
    key.replace("8f61", "cf61"),
    "g".repeat(36),
  ])("a submit under the key %j", (idempotencyKey) => {
    expect(
      verdict("POST", {
        "x-fal-target-url": submit,
        ...(idempotencyKey === undefined ? {} : { "x-idempotency-key": idempotencyKey }),
      }),
    ).toMatchObject(refusal);
  });
});
