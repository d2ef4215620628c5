import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { deflateSync } from "node:zlib";

import { nextAddress } from "./ask";
import { expect, test } from "./fixtures";
import { type HostileCall, hostileCalls } from "./hostile-calls";
import { SimulatorControl } from "./long/simulator-control";
import { join, setUp } from "./people";
import { inParallel, type RawAnswer, rawAsk } from "./raw-ask";

const seed = Number(process.env.SEED ?? 20_261_128);
const many = process.env.LONG ? 20_000 : 2000;
const atOnce = 8;
const good = { prompt: "Waves roll in.", image_url: "/media/images/none.jpg" };

/** A refusal is a sentence with a status of its own; nothing broke and nothing was done. */
function expectRefused(what: string, { status, text }: RawAnswer): void {
  expect.soft(status, `${what}: ${text.slice(0, 300)}`).toBeGreaterThanOrEqual(400);
  expect.soft(status, `${what}: ${text.slice(0, 300)}`).toBeLessThan(500);
  expect.soft(JSON.parse(text).message, what).toMatch(/\w.*[.!?”]$/s);
}

const proxyCall = (origin: string, { method, target, headers }: HostileCall, cookie?: string) => ({
  method,
  path: "/api/fal/proxy",
  headers: {
    "content-type": "application/json",
    "x-idempotency-key": crypto.randomUUID(),
    "x-forwarded-for": nextAddress(),
    ...(cookie ? { cookie, origin } : {}),
    ...headers,
    "x-fal-target-url": target,
  },
  body: method === "GET" ? null : JSON.stringify(good),
});

test(`of ${many} hostile calls through the proxy none reaches fal, whoever makes them (seed ${seed})`, async ({
  studio,
  simulator,
}) => {
  test.setTimeout(process.env.LONG ? 1_800_000 : 480_000);
  const fal = await simulator.start();
  const { origin } = await studio.start({
    FAL_KEY: "test:key",
    FAL_ORIGIN: fal.origin,
    TRUSTED_PROXIES: "loopback",
  });
  const owner = await setUp(origin);
  const cookies = [owner.cookie];
  // Several, because each may only write so often in a minute.
  for (let index = 0; index < 9; index += 1) {
    cookies.push((await join(origin, owner, "creator", `Creator ${"abcdefghi"[index]}`)).cookie);
  }
  const control = new SimulatorControl(fal.origin);
  const before = await control.calls();
  const calls = hostileCalls(seed, many);
  let turn = 0;
  await inParallel(calls, atOnce, async (call) => {
    const cookie = cookies[(turn += 1) % cookies.length];
    const what = `${call.method} ${call.target} ${JSON.stringify(call.headers)}`;
    expectRefused(what, await rawAsk(origin, proxyCall(origin, call, cookie)));
  });
  await inParallel(calls.slice(0, many / 8), atOnce, async (call) => {
    const answer = await rawAsk(origin, proxyCall(origin, call));
    expect.soft(answer.status, `a stranger's ${call.method} ${call.target}`).toBe(401);
  });
  expect(await control.calls(), "calls to fal").toEqual(before);
});

test("no address of a picture leads into the network the studio stands in", async ({ demo }) => {
  let hits = 0;
  const inside = createServer((_, response) => {
    hits += 1;
    response.end("secret");
  });
  await new Promise<void>((resolve) => inside.listen(0, "127.0.0.1", resolve));
  const { port } = inside.address() as AddressInfo;
  const names = [
    "127.0.0.1",
    "localhost",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "0.0.0.0",
    "2130706433",
    "0x7f.1",
    "127.1",
  ];
  const others = [
    "http://169.254.169.254/latest/meta-data/",
    "file:///etc/passwd",
    "ftp://127.0.0.1/x",
    "data:image/png;base64,AA",
  ];
  const more = [
    `https://u:p@127.0.0.1:${port}/`,
    `https://127.0.0.1:${port}/#.jpg`,
    "https:///127.0.0.1",
    "//127.0.0.1/",
  ];
  const urls = names.flatMap((name) => [`http://${name}:${port}/x.png`, `https://${name}:${port}/x.png`]);
  for (const url of [...urls, ...others, ...more, demo.origin]) {
    const answer = await rawAsk(demo.origin, {
      method: "POST",
      path: "/api/images",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ url }),
    });
    expectRefused(url, answer);
  }
  inside.close();
  expect(hits).toBe(0);
});

/** A PNG that says it is this large, with as many lines as there are: of nothing, a few bytes each. */
function pngBomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(30_000_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><script>alert(1)</script></svg>';
const uploads: [string, string, Buffer | string][] = [
  ["a GIF that is a script", "image/gif", "GIF89a/*\0\0\0\0\0\0*/=1;alert(document.domain)"],
  [
    "a JPEG that is a script",
    "image/jpeg",
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from("*/=alert(1)/*")]),
  ],
  ["a drawing with a script", "image/svg+xml", svg],
  ["a drawing that says it is a PNG", "image/png", svg],
  ["a page that says it is a PNG", "image/png", "<!doctype html><script>alert(1)</script>"],
  [
    "a PNG with a page behind its signature",
    "image/png",
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      Buffer.from("<script>alert(1)</script>"),
    ]),
  ],
  ["a PNG of 30,000 pixels a side", "image/png", pngBomb(30_000)],
  ["a PNG of 4,000,000 pixels a side", "image/png", pngBomb(4_000_000)],
  ["26 MB", "image/jpeg", Buffer.alloc(26 * 1024 * 1024, 0xff)],
  ["nothing", "image/png", ""],
  [
    "a form",
    "multipart/form-data; boundary=x",
    '--x\r\ncontent-disposition: form-data; name="a"; filename="../../x"\r\n\r\nx\r\n--x--',
  ],
  ["a zip", "application/zip", Buffer.from("PK\u0003\u0004")],
  ["deeply nested JSON", "application/json", "[".repeat(8000)],
];

test("what only looks like a picture is refused in words, however large or crooked", async ({ demo }) => {
  for (const [what, type, body] of uploads) {
    const call = { method: "POST", path: "/api/images", headers: { "content-type": type }, body };
    expectRefused(what, await rawAsk(demo.origin, call));
  }
  const chunked = { "content-type": "image/png", "transfer-encoding": "chunked" };
  const large = {
    method: "POST",
    path: "/api/images",
    headers: chunked,
    body: Buffer.alloc(26 * 1024 * 1024),
  };
  expectRefused("26 MB without a length", await rawAsk(demo.origin, large));
  expect((await rawAsk(demo.origin, { path: "/api/health" })).status).toBe(200);
});

const crookedPaths = [
  "../database/PG_VERSION",
  "images/../../database/PG_VERSION",
  "%2e%2e/database/PG_VERSION",
  "images/%2e%2e%2f%2e%2e%2fdatabase%2fPG_VERSION",
  "images/%252e%252e%252fdatabase",
  "images/..%5c..%5cdatabase",
  "images\\..\\..\\database",
  "images/%00.jpg",
  "images/x%00.jpg",
  "%2fetc%2fpasswd",
  "/etc/passwd",
  "images/.hidden",
  "images/%ff%fe.jpg",
  "IMAGES/x.jpg",
  "images/%",
  "images/%c3%28.jpg",
  "thumbs/../images/x.jpg",
  "videos/x.mp4?thumb&thumb=../../x",
  "images/x.jpg?thumb=1",
  "images/x.jpg?download=%0d%0aset-cookie:a=b",
  `images/${"x".repeat(5000)}.jpg`,
  "images/x.jpg%20",
  "images/C:%5cwindows%5cwin.ini",
  "images//x.jpg",
  "images/%e2%80%ae.jpg",
];

test("no path under /media leads out of it, and no range breaks it", async ({ demo }) => {
  for (const crooked of crookedPaths) {
    const { status, headers, text } = await rawAsk(demo.origin, { path: `/media/${crooked}` });
    expect.soft(status, crooked).toBeGreaterThanOrEqual(300);
    expect.soft(status, crooked).toBeLessThan(500);
    expect.soft(/root:x|^\d+\n$/.test(text), crooked).toBe(false);
    expect.soft(headers["set-cookie"], crooked).toBeUndefined();
  }
  const stored = await rawAsk(demo.origin, {
    method: "POST",
    path: "/api/images",
    headers: { "content-type": "image/jpeg" },
    body: await import("node:fs/promises").then(({ readFile }) => readFile("public/samples/stream.jpg")),
  });
  const { url } = JSON.parse(stored.text) as { url: string };
  const whole = await rawAsk(demo.origin, { path: url });
  for (const range of [
    "bytes=-0",
    "bytes=0-0,1-1,2-2",
    `bytes=${"0-,".repeat(1500)}0-`,
    "bytes=99999999999999999999-",
    "bytes=5-1",
    "bytes=a-b",
    "lines=1-2",
    "bytes=-99999999999999999999",
  ]) {
    const { status, text } = await rawAsk(demo.origin, { path: url, headers: { range } });
    expect.soft([200, 206, 400, 416], `${range.slice(0, 40)} ${status}`).toContain(status);
    expect.soft(text.length, range.slice(0, 40)).toBeLessThanOrEqual(Math.max(whole.text.length, 500));
  }
});

test("a host that only points here gets nothing, with a member's cookie either", async ({ team }) => {
  const { origin } = team;
  const { port } = new URL(origin);
  const { cookie } = await join(origin, team.owner, "admin", "Ada Elsewhere");
  for (const host of [
    `evil.example:${port}`,
    "evil.example",
    `127.0.0.1.nip.io:${port}`,
    `localhost.:${port}`,
    `10.0.0.5:${port}`,
  ]) {
    for (const path of [
      "/",
      "/library",
      "/api/generations",
      "/api/spend",
      "/api/events",
      "/media/images/x.jpg",
    ]) {
      const { status, text } = await rawAsk(origin, { path, headers: { host, cookie } });
      expect.soft(status, `${host} ${path}`).toBe(403);
      expect.soft(text, `${host} ${path}`).not.toContain("Ada");
    }
    const write = { method: "POST", path: "/api/projects", body: '{"name":"x"}' };
    const headers = { host, cookie, origin: `http://${host}`, "content-type": "application/json" };
    expect.soft((await rawAsk(origin, { ...write, headers })).status, `a write to ${host}`).toBe(403);
  }
  for (const path of [
    "//evil.example",
    "/\\evil.example",
    "/%2f%2fevil.example",
    "/library?next=//evil.example",
  ]) {
    const { headers } = await rawAsk(origin, { path, headers: {} });
    const target = new URL(String(headers.location ?? "/"), origin);
    expect.soft(target.origin, `${path} leads to ${target.href}`).toBe(origin);
  }
});
