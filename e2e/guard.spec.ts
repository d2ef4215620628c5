import { request as rawRequest } from "node:http";

import { modelId } from "@/lib/domain/model-fields";

import { expect, test } from "./fixtures";

const plantedKey = "planted-key-id:planted-key-secret-4f1c";
const submitUrl = `https://queue.fal.run/${modelId}`;
const key = () => crypto.randomUUID();
const foreignRequest = "11111111-2222-4333-8444-555555555555";
const alias = "https://queue.fal.run/nvidia/cosmos-3-super";

interface Hostile {
  what: string;
  method?: string;
  target?: string;
  headers?: Record<string, string>;
  body?: unknown;
  raw?: string;
}

const targets: Hostile[] = [
  "https://fal.run/nvidia/cosmos-3-super/image-to-video",
  "https://queue.fal.run/fal-ai/veo3",
  "https://queue.fal.run/nvidia/cosmos-3-super/text-to-image",
  "https://queue.fal.run/nvidia/cosmos-3-super",
  `http://queue.fal.run/${modelId}`,
  `https://queue.fal.run:443/${modelId}`,
  `https://queue.fal.run:8443/${modelId}`,
  `https://user:pass@queue.fal.run/${modelId}`,
  `https://queue.fal.run@evil.example/${modelId}`,
  `https://queue.fal.run.evil.example/${modelId}`,
  `https://evilfal.run/${modelId}`,
  `https://QUEUE.FAL.RUN/${modelId}`,
  `https://queue.fal.run/${modelId}/`,
  `https://queue.fal.run//${modelId}`,
  `https://queue.fal.run/${modelId}?fal_webhook=https://evil.example`,
  `https://queue.fal.run/${modelId}?fal_max_queue_length=1`,
  `https://queue.fal.run/${modelId}#x`,
  `https://queue.fal.run/nvidia/../${modelId}`,
  `https://queue.fal.run/nvidia/%2e%2e/${modelId}`,
  `https://queue.fal.run/nvidia%2Fcosmos-3-super%2Fimage-to-video`,
  ` https://queue.fal.run/${modelId}`,
  `//queue.fal.run/${modelId}`,
  `/${modelId}`,
  "https://rest.fal.ai/storage/upload/initiate?storage_type=fal-cdn-v3",
  "https://rest.fal.ai/tokens/",
  "https://rest.fal.ai/billing/user_details",
  "https://api.fal.ai/v1/models/pricing?endpoint_id=x",
  "https://api.fal.ai/v1/account/billing",
  "https://v3b.fal.media/files/b/12345678/x.mp4",
  "https://ws.fal.run/realtime",
  "http://127.0.0.1:22/",
  "http://169.254.169.254/latest/meta-data/",
  "http://[::1]/",
  "file:///etc/passwd",
  "data:text/plain,x",
  "javascript:alert(1)",
  "",
  "x".repeat(4000),
].map((target) => ({ what: `submit to ${target.slice(0, 80) || "nowhere"}`, method: "POST", target }));

const reads: Hostile[] = [
  ["GET", `${alias}/requests/${foreignRequest}`],
  ["GET", `${alias}/requests/${foreignRequest}/status`],
  ["GET", `${alias}/requests/${foreignRequest}/status?logs=1`],
  ["GET", `${alias}/requests/${foreignRequest}/status/stream`],
  ["PUT", `${alias}/requests/${foreignRequest}/cancel`],
  ["POST", `${alias}/requests/${foreignRequest}/cancel`],
  ["GET", `${alias}/requests/${foreignRequest}/cancel`],
  ["PUT", `${alias}/requests/${foreignRequest}`],
  ["GET", `${alias}/requests/${foreignRequest}/status?logs=1&x=2`],
  ["GET", `${alias}/requests/../requests/${foreignRequest}`],
  ["GET", `${alias}/requests/`],
  ["GET", `${alias}/requests/${"a".repeat(500)}`],
  ["GET", `https://queue.fal.run/${modelId}/requests/${foreignRequest}`],
  ["GET", `https://queue.fal.run/fal-ai/veo3/requests/${foreignRequest}`],
  ["GET", submitUrl],
  ["PUT", submitUrl],
].map(([method, target]) => ({
  what: `${method} ${target?.slice(0, 90)}`,
  method: method ?? "",
  target: target ?? "",
}));

const headers: Hostile[] = [
  ["x-fal-store-io", "0"],
  ["x-fal-object-lifecycle-preference", '{"expiration_duration_seconds":null}'],
  ["x-fal-object-lifecycle", "{}"],
  ["x-fal-queue-priority", "high"],
  ["x-fal-request-timeout", "1"],
  ["x-fal-request-start-timeout", "0.1"],
  ["x-fal-runner-hint", "x"],
  ["x-fal-no-retry", "1"],
  ["x-fal-tags", "fal.x=1"],
  ["x-fal-anything", "x"],
  ["x-idempotency-key", ""],
  ["x-idempotency-key", "not-a-uuid"],
  ["x-idempotency-key", "AAAAAAAA-BBBB-4CCC-8DDD-EEEEEEEEEEEE"],
  ["x-idempotency-key", `${foreignRequest},${foreignRequest}`],
].map(([name, value]) => ({
  what: `header ${name}: ${value}`,
  method: "POST",
  target: submitUrl,
  headers: { [name ?? ""]: value ?? "" },
}));

const good = { prompt: "Waves roll in.", image_url: "/media/images/none.jpg" };
const bodies: Hostile[] = [
  { what: "no body", raw: "" },
  { what: "broken JSON", raw: "{" },
  { what: "not UTF-8", raw: "\u00ff\u00fe" },
  { what: "an array", body: [good] },
  { what: "null", body: null },
  { what: "a number", body: 7 },
  { what: "300 KB", body: { ...good, negative_prompt: "x".repeat(300_000) } },
  { what: "an unknown field", body: { ...good, fal_webhook: "https://evil.example" } },
  { what: "frames_per_second", body: { ...good, frames_per_second: 4 } },
  { what: "__proto__", raw: '{"__proto__":{"a":1},"prompt":"x","image_url":"y"}' },
  { what: "a picture of another site", body: { ...good, image_url: "https://evil.example/x.jpg" } },
  { what: "a picture at a private address", body: { ...good, image_url: "http://169.254.169.254/" } },
  { what: "a data URI", body: { ...good, image_url: "data:image/png;base64,AAAA" } },
  { what: "a path trick", body: { ...good, image_url: "/media/images/../../database" } },
  { what: "too many frames", body: { ...good, num_frames: 190 } },
  { what: "a fraction of a frame", body: { ...good, num_frames: 20.5 } },
  { what: "text for a number", body: { ...good, fps: "24" } },
  { what: "endless guidance", raw: '{"prompt":"x","image_url":"y","guidance_scale":1e999}' },
  { what: "no prompt", body: { image_url: good.image_url } },
  { what: "a blank prompt", body: { ...good, prompt: "   " } },
  { what: "a prompt of 4097", body: { ...good, prompt: "x".repeat(4097) } },
].map((hostile) => ({ method: "POST", target: submitUrl, ...hostile }));

/** Sends exactly these headers: fetch would mend or refuse some of them. */
function send(origin: string, { method = "POST", target, headers: extra, body, raw }: Hostile) {
  const { hostname, port } = new URL(origin);
  const sent: Record<string, string> = {
    "content-type": "application/json",
    "x-idempotency-key": key(),
    authorization: "Key somebody-elses",
    ...extra,
  };
  if (target !== undefined) sent["x-fal-target-url"] = target;
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const request = rawRequest(
      { hostname, port, method, path: "/api/fal/proxy", headers: sent },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
        );
      },
    );
    request.on("error", reject);
    request.end(method === "GET" ? undefined : (raw ?? JSON.stringify(body === undefined ? good : body)));
  });
}

test("nothing hostile reaches fal or answers 5xx, and the key is nowhere", async ({
  studio,
  simulator,
  page,
}) => {
  const fal = await simulator.start();
  const server = await studio.start({ FAL_KEY: plantedKey, FAL_ORIGIN: fal.origin });
  await page.goto(server.origin);
  const called = async () => {
    const answer = await fetch(`${fal.origin}/_simulator/calls`);
    const { counts } = (await answer.json()) as { counts: Record<string, number> };
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  };
  const before = await called();
  const cases = [...targets, ...reads, ...headers, ...bodies];
  expect(cases.length).toBeGreaterThanOrEqual(60);
  for (const hostile of cases) {
    const { status, text } = await send(server.origin, hostile);
    expect.soft(status, `${hostile.what}: ${text}`).toBeGreaterThanOrEqual(400);
    expect.soft(status, `${hostile.what}: ${text}`).toBeLessThan(500);
    expect.soft(JSON.parse(text).message, hostile.what).toMatch(/\w+.*[.!?”]$/);
    expect.soft(text).not.toContain("planted");
  }
  expect(await called(), "calls to fal").toBe(before);
  const html = await (await fetch(server.origin)).text();
  expect(html).not.toContain("planted");
  const scripts = [...html.matchAll(/\/_next\/static\/[^"'\\ ]+\.js/g)].map(([src]) => src);
  for (const src of new Set(scripts)) {
    expect(await (await fetch(server.origin + src)).text()).not.toContain("planted");
  }
  expect(server.output()).not.toContain("planted");
});

test("solo: foreign hosts, proxied requests and other sites' pages are turned away", async ({ demo }) => {
  const { hostname, port } = new URL(demo.origin);
  const ask = (method: string, path: string, sent: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      const request = rawRequest({ hostname, port, method, path, headers: sent }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      request.on("error", reject);
      request.end();
    });
  const own = `127.0.0.1:${port}`;
  for (const path of ["/", "/api/generations", "/api/events", "/media/images/x.jpg"]) {
    expect(await ask("GET", path, { host: "evil.example" }), `rebound ${path}`).toBe(403);
    expect(await ask("GET", path, { host: own, "x-forwarded-for": "127.0.0.1" }), `proxied ${path}`).toBe(
      403,
    );
    expect(await ask("GET", path, { host: own, forwarded: "for=127.0.0.1" }), `forwarded ${path}`).toBe(403);
    expect(
      await ask("GET", path, { host: own, "x-firstframe-forwarded": "no", "x-forwarded-host": own }),
    ).toBe(403);
  }
  const write = (sent: Record<string, string>) => ask("POST", "/api/images", { host: own, ...sent });
  expect(await write({ origin: "https://evil.example" })).toBe(403);
  expect(await write({ origin: "null" })).toBe(403);
  expect(await write({ "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await write({ cookie: "a=b" })).toBe(403);
  expect(await write({ origin: `http://${own}` })).toBe(422);
  expect(await write({})).toBe(422);
});
