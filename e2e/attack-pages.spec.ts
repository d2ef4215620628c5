import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import type { BrowserContext, Page } from "@playwright/test";

import { ask } from "./ask";
import { expect, test } from "./fixtures";
import { makeVideos } from "./made-videos";
import { join, type Member, setUp, signIn } from "./people";

/** Each would set `window.hit`, open a dialog or ask a foreign host, were it anything but text. */
const scripts = [
  "<script>window.hit=1</script>",
  '"><img src=x onerror="window.hit=1">',
  "'><svg/onload=alert(1)>",
  "</title></textarea></script><iframe srcdoc='<script>parent.hit=1</script>'>",
  "javascript:alert(1)//",
  "{{constructor.constructor('window.hit=1')()}}${window.hit=1}",
  '<a href="javascript:window.hit=1" autofocus onfocus="window.hit=1">x</a>',
  "<!--<img src=https://evil.example/x>--><style>@import 'https://evil.example/y'</style>",
];
const all = scripts.join(" ");

/** What happens in these pages that must not: dialogs, scripts that ran, and whatever is asked of another host. */
function watch(context: BrowserContext, origin: string): string[] {
  const seen: string[] = [];
  context.on("dialog", (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.origin !== origin) seen.push(`asked ${url.href}`);
  });
  return seen;
}

async function expectText(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "load" });
  await page.waitForTimeout(300);
  const ran = await page.evaluate(() => (window as { hit?: number }).hit ?? 0);
  expect.soft(ran, `${address} ran a script`).toBe(0);
  const injected = await page.locator("iframe, svg[onload], img[onerror], a[href^='javascript:']").count();
  expect.soft(injected, `${address} took text for elements`).toBe(0);
}

async function makeHostileThings(origin: string, owner: Member) {
  const sent = (method: string, path: string, body: object) =>
    ask(origin, method, { path, body }, owner.cookie);
  await sent("PUT", "/api/account/name", { name: '<img src=x onerror="window.hit=1">' });
  const [first, second] = await makeVideos(
    origin,
    [
      { prompt: all, negative_prompt: `${all} and more`, num_frames: 21 },
      { prompt: scripts[1], seed: 7, num_frames: 21 },
    ],
    { cookie: owner.cookie },
  );
  if (!first || !second) throw new Error("nothing was made");
  const made = await sent("POST", "/api/projects", { name: scripts[1] ?? "" });
  const project = JSON.parse(made.text) as { id: string };
  const ids = [first.id, second.id];
  const tags = ["<script>hit=1</script>", '"><img src=x onerror=hit=1>', "javascript:alert(1)"];
  const organised = await sent("POST", "/api/generations/organise", {
    ids,
    addTags: tags,
    projectId: project.id,
  });
  expect(organised.status, organised.text).toBe(200);
  for (const note of scripts.slice(0, 3)) {
    const invited = await sent("POST", "/api/invitations", { role: "reviewer", note, days: 1 });
    expect(invited.status, invited.text).toBe(201);
  }
  const invited = await sent("POST", "/api/invitations", { role: "creator", note: "<b>", days: 1 });
  const { token } = JSON.parse(invited.text) as { token: string };
  return { ids, project: project.id, token };
}

for (const locale of ["en-US", "de-DE"]) {
  test(`what people write is text on every page that shows it, ${locale}`, async ({
    browser,
    studio,
    noise,
  }) => {
    test.setTimeout(180_000);
    const { origin } = await studio.start();
    const owner = await setUp(origin);
    await join(origin, owner, "creator", "<script>window.hit=1</script>");
    const { ids, project, token } = await makeHostileThings(origin, owner);
    const context = await browser.newContext({ locale });
    noise.watch(context);
    noise.allow(/404|status of 4/);
    const seen = watch(context, origin);
    await signIn(context, origin, owner);
    const page = await context.newPage();
    const query = encodeURIComponent(all);
    for (const path of [
      "/",
      `/?prompt=${query}&negative_prompt=${query}&seed=${query}`,
      "/library",
      `/library?q=${query}&tag=${encodeURIComponent("<script>hit=1</script>")}&project=${project}`,
      ...ids.map((id) => `/generations/${id}`),
      `/compare?id=${ids[0]}&id=${ids[1]}`,
      "/spend",
      "/settings",
      "/settings/members",
      "/settings/account",
      `/generations/${query}`,
    ]) {
      await expectText(page, origin + path);
    }
    await context.clearCookies();
    for (const path of [
      `/invite/${token}`,
      `/invite/${query}`,
      `/sign-in?next=${query}`,
      "/sign-in?next=javascript:alert(1)",
    ]) {
      await expectText(page, origin + path);
    }
    expect(seen).toEqual([]);
    await context.close();
  });
}

test("the name of a file is text", async ({ page, demo, context, noise }) => {
  noise.allow(/status of 422/); // no picture at all
  const seen = watch(context, demo.origin);
  await page.goto("/");
  await page.locator('input[type="file"][name="image"]').setInputFiles({
    name: '"><img src=x onerror=window.hit=1>.jpg',
    mimeType: "image/jpeg",
    buffer: Buffer.from("nothing"),
  });
  await page.waitForTimeout(1000);
  expect(await page.evaluate(() => (window as { hit?: number }).hit ?? 0)).toBe(0);
  expect(seen).toEqual([]);
});

/** Another site, as far as browsers are concerned: another port is another origin, another name another site. */
async function foreignSite(html: string): Promise<{ server: Server; port: number }> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html");
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

const forgeries = (origin: string) => `<!doctype html><title>Elsewhere</title>
<form id="plain" method="post" enctype="text/plain" action="${origin}/api/projects" target="frame"><input name='{"name":"forged","x":"' value='"}'></form>
<form id="form" method="post" action="${origin}/api/generations/download" target="frame"><input name="ids" value="x"></form>
<iframe name="frame"></iframe>
<script>
const json = JSON.stringify({ name: "forged" });
const writes = [
  ["POST", "/api/projects", { "content-type": "text/plain" }, json],
  ["POST", "/api/projects", {}, new Blob([json])],
  ["POST", "/api/projects", { "content-type": "application/x-www-form-urlencoded" }, json],
  ["POST", "/api/invitations", { "content-type": "text/plain" }, JSON.stringify({ role: "admin", note: "", days: 1 })],
  ["POST", "/api/reconcile", {}, ""],
];
addEventListener("load", async () => {
  const told = [];
  for (const [method, path, headers, body] of writes) {
    for (const mode of ["no-cors", "cors"]) {
      await fetch("${origin}" + path, { method, headers, body, mode, credentials: "include" })
        .then((answer) => told.push(mode + answer.type + answer.status), () => told.push("failed"));
    }
  }
  navigator.sendBeacon("${origin}/api/projects", json);
  for (const method of ["PUT", "DELETE", "PATCH"]) {
    await fetch("${origin}/api/session", { method, credentials: "include" }).catch(() => told.push("failed"));
  }
  for (const path of ["/api/session", "/api/projects", "/api/reconcile", "/api/fal/proxy"]) new Image().src = "${origin}" + path;
  const read = await fetch("${origin}/api/generations", { credentials: "include" }).then((answer) => answer.text(), () => "unreadable");
  document.getElementById("plain").submit();
  await new Promise((resolve) => setTimeout(resolve, 500));
  document.getElementById("form").submit();
  await new Promise((resolve) => setTimeout(resolve, 500));
  document.title = "done " + read + " " + told.join();
});
</script>`;

test("another site's page writes nothing and reads nothing, with a member's cookies in the browser", async ({
  browser,
  studio,
}) => {
  const { origin } = await studio.start();
  const owner = await setUp(origin);
  // Another port of the same name is the same site, whose requests carry a Lax cookie; another name is another site.
  const near = await foreignSite(forgeries(origin));
  const context = await browser.newContext();
  await signIn(context, origin, owner);
  const page = await context.newPage();
  const refused: string[] = [];
  const wrote: string[] = [];
  page.on("response", (response) => {
    const request = response.request();
    if (!response.url().startsWith(origin) || request.method() === "GET" || request.method() === "OPTIONS")
      return;
    (response.status() === 403 ? refused : wrote).push(
      `${request.method()} ${response.url()} ${response.status()}`,
    );
  });
  for (const name of ["127.0.0.1", "localhost"]) {
    await page.goto(`http://${name}:${near.port}/`);
    await expect(page).toHaveTitle(/^done /, { timeout: 30_000 });
    expect(await page.title(), "what the other page could read").toMatch(/^done unreadable /);
  }
  expect(wrote).toEqual([]);
  expect(refused.length).toBeGreaterThan(10);
  const { text } = await ask(origin, "GET", { path: "/api/projects" }, owner.cookie);
  expect(JSON.parse(text)).toEqual({ projects: [] });
  expect(
    (await ask(origin, "GET", { path: "/api/generations" }, owner.cookie)).status,
    "still signed in",
  ).toBe(200);
  const framed = await foreignSite(`<iframe src="${origin}/library"></iframe>`);
  await page.goto(`http://127.0.0.1:${framed.port}/`);
  await page.waitForTimeout(1000);
  const inside = page.frames().at(-1);
  expect(await inside?.locator("main").count(), "no page of ours stands in a frame").toBe(0);
  await context.close();
  near.server.close();
  framed.server.close();
});
