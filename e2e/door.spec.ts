import { connect } from "node:net";

import { routes } from "@/lib/testing/route-table";

import { ask, nextAddress } from "./ask";
import { expect, test } from "./fixtures";
import { accountOf, join, type Member } from "./people";
import { inParallel, rawAsk } from "./raw-ask";

const publicOrigin = "https://studio.example.com";
const host = new URL(publicOrigin).host;
const from = (address = nextAddress()) => ({ "x-forwarded-for": address });
const cookieOf = (headers: Headers) => headers.getSetCookie()[0]?.split(";")[0] ?? "";
const signInAs = (
  origin: string,
  { email, password }: Pick<Member, "email" | "password">,
  headers = from(),
) => ask(origin, "POST", { path: "/api/session", body: { email, password }, headers });
const statusAs = async (origin: string, cookie: string) =>
  (await ask(origin, "GET", { path: "/api/generations" }, cookie)).status;

const everyKindOfAnswer: [string, Record<string, string>, number][] = [
  ["/", {}, 307],
  ["/setup", {}, 200],
  ["/api/health", {}, 200],
  ["/api/generations", {}, 401],
  ["/media/images/x.jpg", {}, 401],
  ["/nothing-here", {}, 307],
  ["/api/nothing-here", {}, 404],
  ["/_next/static/nothing-here.js", {}, 404],
  ["/favicon.ico", {}, 308],
  ["/manifest.webmanifest", {}, 200],
  ["/samples/stream.jpg", {}, 200],
  ["/", { host: "evil.example" }, 403],
  ["/api/generations", { host: "evil.example" }, 403],
];

test("every kind of answer of a public studio carries what protects it", async ({ studio }) => {
  const { origin, output } = await startPublic(studio);
  for (const [path, headers, status] of everyKindOfAnswer) {
    const answer = await rawAsk(origin, { path, headers: { host, ...from(), ...headers } });
    const what = `${path} ${JSON.stringify(headers)}`;
    expect.soft(answer.status, what).toBe(status);
    expect.soft(answer.headers, what).toMatchObject({
      "strict-transport-security": "max-age=63072000",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    const isPage = status === 200 && String(answer.headers["content-type"]).startsWith("text/html");
    if (isPage) expect.soft(answer.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect.soft(answer.headers["x-powered-by"], what).toBeUndefined();
    expect
      .soft(String(answer.headers.location ?? "/"), what)
      .toMatch(/^(\/|https:\/\/studio\.example\.com\/)/);
  }
  const [, code = ""] = /setup#([\w-]+)/.exec(output()) ?? [];
  const account = accountOf("Olive Owner");
  const headers = { host, origin: publicOrigin, "content-type": "application/json", ...from() };
  const setUpWith = (given: string) =>
    rawAsk(origin, {
      method: "POST",
      path: "/api/setup",
      headers,
      body: JSON.stringify({ ...account, code: given }),
    });
  expect((await setUpWith("wrong")).status).toBe(403);
  expect((await setUpWith("")).status).toBe(403);
  const made = await setUpWith(code);
  expect(made.status).toBe(201);
  expect(made.headers["set-cookie"]).toEqual([
    expect.stringMatching(
      /^__Secure-firstframe\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    ),
  ]);
  expect(made.text).toBe("{}");
});

async function startPublic(studio: { start(env: object): Promise<{ origin: string; output(): string }> }) {
  const server = await studio.start({ TRUSTED_PROXIES: "loopback", PUBLIC_URL: publicOrigin });
  return { origin: server.origin, output: () => server.output() };
}

test("a session is what signing in made of it, and nothing after it has ended", async ({ team }) => {
  const { origin } = team;
  const member = await join(origin, team.owner, "creator", "Sid Session");
  const fixed = "firstframe.session_token=chosen-by-somebody-else.c2lnbmF0dXJl";
  const { headers } = await signInAs(origin, member, { ...from(), cookie: fixed } as never);
  const cookie = cookieOf(headers);
  expect(cookie).not.toContain("chosen");
  expect(await statusAs(origin, fixed)).toBe(401);
  expect(await statusAs(origin, cookie)).toBe(200);
  const [name = "", value = ""] = decodeURIComponent(cookie).split(/=(.*)/s);
  const [token = "", signature = ""] = value.split(".");
  for (const tampered of [
    token,
    `${token}.`,
    `.${signature}`,
    `${token}x.${signature}`,
    `${token}.${signature.slice(1)}`,
    `${token}.${"A".repeat(43)}=`,
  ]) {
    expect(await statusAs(origin, `${name}=${encodeURIComponent(tampered)}`), tampered.slice(0, 9)).toBe(401);
  }
  const other = cookieOf((await signInAs(origin, member)).headers);
  const change = {
    path: "/api/account/password",
    body: { current: member.password, password: "three other words" },
  };
  expect((await ask(origin, "PUT", change, other)).status).toBe(204);
  expect(await statusAs(origin, other), "the session that changed it").toBe(200);
  expect(await statusAs(origin, cookie), "another, after the password was changed").toBe(401);
  expect((await signInAs(origin, member)).status, "the old password").toBe(401);
  expect((await ask(origin, "DELETE", { path: "/api/session" }, other)).status).toBe(200);
  expect(await statusAs(origin, other), "one that signed out").toBe(401);
});

test("an event stream ends within 15 seconds of the session that opened it", async ({ team }) => {
  const { origin } = team;
  const member = await join(origin, team.owner, "creator", "Lena Listener");
  const cookie = cookieOf((await signInAs(origin, member)).headers);
  const streams = await Promise.all(
    [cookie, member.cookie].map((each) => fetch(`${origin}/api/events`, { headers: { cookie: each } })),
  );
  const ends = streams.map((stream) => stream.text().then(() => Date.now()));
  await ask(origin, "DELETE", { path: "/api/session" }, cookie);
  const ended = Date.now();
  expect(((await ends[0]) ?? 0) - ended).toBeLessThan(16_000);
  const stays = await Promise.race([ends[1], new Promise((resolve) => setTimeout(resolve, 2000, "open"))]);
  expect(stays).toBe("open");
});

test("guessing passwords soon has to wait, and whoever is signed in notices nothing", async ({ team }) => {
  const { origin } = team;
  const member = await join(origin, team.owner, "creator", "Gus Guessed");
  const guess = { email: member.email, password: "not this one" };
  for (let turn = 0; turn < 10; turn += 1) expect((await signInAs(origin, guess)).status).toBe(401);
  const refused = await signInAs(origin, guess);
  expect(refused.status, "an eleventh guess, from an eleventh address").toBe(429);
  expect(JSON.parse(refused.text).message).toContain("Try again in 10 minutes.");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(500);
  expect((await signInAs(origin, member)).status, "the right one is not told from a wrong one").toBe(429);
  expect(await statusAs(origin, member.cookie)).toBe(200);
  const address = nextAddress();
  const statuses: number[] = [];
  for (let turn = 0; turn < 35; turn += 1) {
    const email = `nobody${turn}@example.com`;
    statuses.push((await signInAs(origin, { email, password: "not this one" }, from(address))).status);
  }
  expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true);
  expect(statuses.slice(30).every((status) => status === 429)).toBe(true);
  expect((await signInAs(origin, { email: "nobody@example.com", password: "x" })).status).toBe(401);
});

test("two hundred writes in a minute pass; far more wait, and through the proxy never with 429", async ({
  team,
}) => {
  const { origin } = team;
  const { cookie } = await join(origin, team.owner, "creator", "Wanda Writer");
  const write = () =>
    ask(origin, "PUT", { path: "/api/account/name", body: { name: "Wanda" }, headers: from() }, cookie);
  const statuses: number[] = [];
  await inParallel(Array.from({ length: 200 }), 4, async () => statuses.push((await write()).status));
  expect(new Set(statuses)).toEqual(new Set([204]));
  const after: number[] = [];
  await inParallel(Array.from({ length: 120 }), 4, async () => after.push((await write()).status));
  expect(after).toContain(429);
  const target = "https://queue.fal.run/nvidia/cosmos-3-super/image-to-video";
  const submit = { path: "/api/fal/proxy", body: {}, headers: { "x-fal-target-url": target } };
  const { status, text } = await ask(origin, "POST", submit, cookie);
  expect(status, text).toBe(403);
  expect(JSON.parse(text).message).toMatch(/\d+ s/);
  expect(await statusAs(origin, cookie), "reading goes on").toBe(200);
});

test("one invitation, accepted twenty times at once, makes one member", async ({ team }) => {
  const { origin, owner } = team;
  const body = { role: "creator", note: "", days: 1 };
  const made = await ask(origin, "POST", { path: "/api/invitations", body }, owner.cookie);
  const { token } = JSON.parse(made.text) as { token: string };
  const accept = (name: string) =>
    ask(origin, "POST", {
      path: "/api/invitations/accept",
      body: { ...accountOf(name), token },
      headers: from(),
    });
  const names = Array.from({ length: 20 }, (_, index) => `Person ${"abcdefghijklmnopqrst"[index]}`);
  const answers = await Promise.all(names.map(accept));
  const statuses = answers.map(({ status }) => status).toSorted((one, other) => one - other);
  expect(statuses).toEqual([201, ...Array.from({ length: 19 }, () => 404)]);
  expect((await accept("Person Late")).status).toBe(404);
});

test("no route minds a body of 50 MB: it is refused, or left unread, and the studio goes on", async ({
  team,
}) => {
  test.setTimeout(180_000);
  const { origin } = team;
  const { cookie } = await join(origin, team.owner, "creator", "Lars Large");
  const large = Buffer.alloc(50 * 1024 * 1024, 0x20);
  const writing = Object.entries(routes).flatMap(([route, methods]) =>
    Object.keys(methods).flatMap((method) =>
      method === "GET" || method === "HEAD" ? [] : [[method, route] as const],
    ),
  );
  for (const [method, route] of writing) {
    const path = route.replaceAll(/\[[^\]]+\]/g, crypto.randomUUID());
    const signedIn = route !== "/api/session" && route !== "/api/account/sessions" ? { cookie } : {};
    const headers = { origin, "content-type": "application/json", ...from(), ...signedIn };
    const status = await rawAsk(origin, { method, path, headers, body: large }).then(
      (answer) => answer.status,
      (error: { code?: string }) => error.code, // answered and closed before all of it was sent
    );
    expect
      .soft(
        ["ECONNRESET", "EPIPE", ...Array.from({ length: 300 }, (_, index) => 200 + index)],
        `${method} ${route}`,
      )
      .toContain(status);
  }
  expect((await rawAsk(origin, { path: "/api/health" })).status).toBe(200);
});

test("whoever sends a request for minutes is cut off @long", async ({ demo }) => {
  test.setTimeout(180_000);
  const { hostname, port } = new URL(demo.origin);
  const socket = connect(Number(port), hostname);
  const closed = new Promise<number>((resolve) => {
    socket.once("close", () => resolve(Date.now()));
  });
  socket.on("error", () => undefined);
  const began = Date.now();
  socket.write("POST /api/images HTTP/1.1\r\nhost: x\r\n");
  const drip = setInterval(() => socket.write("x-slow: 1\r\n"), 5000);
  expect((await closed) - began).toBeLessThan(120_000);
  clearInterval(drip);
});
