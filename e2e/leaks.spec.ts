import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { PGlite } from "@electric-sql/pglite";

import { freePort } from "@/lib/testing/free-port";
import type { Objects } from "@/lib/testing/route-row";
import { pages, routes } from "@/lib/testing/route-table";

import { ask, nextAddress } from "./ask";
import { expect, test } from "./fixtures";
import { makeVideos } from "./made-videos";
import { join, setUp } from "./people";

const plantedKey = "planted-key-id:planted-key-secret-9d2e";
const password = "three plain words";
const chunks = fileURLToPath(new URL("../.next/static", import.meta.url));

/** What the database keeps of secrets, as it keeps them. */
async function secretsOf(dataDir: string): Promise<string[]> {
  const db = await PGlite.create(path.join(dataDir, "database"));
  const { rows } = await db.query<{ secret: string | null }>(
    `select token as secret from sessions union all select password from accounts union all
     select token_sha256 from invitations union all select session_secret from settings`,
  );
  await db.close();
  return rows.flatMap(({ secret }) => secret ?? []);
}

test("no secret is in any answer, page, script or line of the log", async ({ studio, simulator }) => {
  test.setTimeout(240_000);
  const fal = await simulator.start();
  const server = await studio.start({
    FAL_KEY: plantedKey,
    FAL_ORIGIN: fal.origin,
    TRUSTED_PROXIES: "loopback",
    // Nobody listens there: what is to be sent fails, and that is logged.
    SMTP_URL: `smtp://planted-user:planted-password@127.0.0.1:${await freePort()}`,
    MAIL_FROM: "studio@example.com",
  });
  const { origin } = server;
  const owner = await setUp(origin);
  const creator = await join(origin, owner, "creator", "Cleo Creator");
  const invitation = { path: "/api/invitations", body: { role: "creator", note: "", days: 1 } };
  const invited = await ask(origin, "POST", invitation, owner.cookie);
  const mailed = { ...invitation, body: { ...invitation.body, email: "planted@example.com" } };
  expect((await ask(origin, "POST", mailed, owner.cookie)).text).toContain('"mailed":"failed"');
  expect(server.output()).toMatch(/"code":"ECONNREFUSED".*"event":"mail\.failed"/);
  const outputBefore = server.output();
  const { token } = JSON.parse(invited.text) as { token: string };
  const [generation] = await makeVideos(origin, [{ num_frames: 21 }], { cookie: creator.cookie });
  const absent = crypto.randomUUID();
  const objects: Objects = {
    generation: generation?.id ?? "",
    request: generation?.requestId ?? "",
    image: generation?.image.url ?? "",
    video: generation?.video?.url ?? "",
    project: absent,
    comment: absent,
    share: absent,
    shareToken: "x".repeat(43),
    invitation: absent,
    member: absent,
    absent,
  };
  await server.stop();
  const kept = await secretsOf(server.dataDir);
  expect(kept.length).toBeGreaterThanOrEqual(6);
  await server.restart();

  const secrets = [...kept, token, password, "planted", ...kept.map((each) => encodeURIComponent(each))];
  const found: string[] = [];
  const look = (where: string, text: string) => {
    for (const secret of secrets) if (text.includes(secret)) found.push(`${where}: ${secret.slice(0, 12)}…`);
  };
  const cookies = [owner.cookie, creator.cookie, null, "firstframe.session_token=garbage.garbage"];
  for (const [route, methods] of Object.entries(routes)) {
    for (const [method, row] of Object.entries(methods)) {
      // What answers with a new secret, once, and what ends the sessions that ask.
      if (row.takes || row.undo || /sessions$|reset-link$|invitations$|shares$/.test(route)) continue;
      const given = route.replace("[id]", route.startsWith("/api/generations") ? objects.generation : absent);
      for (const cookie of cookies) {
        const call = { path: given.replaceAll(/\[[^\]]+\]/g, absent), ...row.call?.(objects) };
        const headers = { ...call.headers, "x-forwarded-for": nextAddress() };
        const answer = await ask(origin, method, { ...call, headers }, cookie);
        const others = [...answer.headers].filter(([name]) => name !== "set-cookie");
        look(`${method} ${route}`, `${JSON.stringify(others)}\n${answer.text}`);
        if (method === "GET" || method === "HEAD") continue;
        const raw = { type: "application/json", body: "{" };
        const broken = await ask(origin, method, { path: call.path, headers, raw }, cookie);
        look(`${method} ${route}, broken`, broken.text);
      }
    }
  }
  for (const [folder, { path: address }] of Object.entries(pages)) {
    for (const cookie of cookies) {
      const headers = { "x-forwarded-for": nextAddress() };
      look(folder, (await ask(origin, "GET", { path: address(objects), headers }, cookie)).text);
    }
  }
  for (const entry of readdirSync(chunks, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) look(entry.name, readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
  }
  look("the log", outputBefore + server.output());
  expect(found).toEqual([]);
  expect(server.output(), "no cookie, no prompt").not.toMatch(/session_token|Clouds race|set-cookie/i);
});
