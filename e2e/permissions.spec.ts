import path from "node:path";

import { PGlite } from "@electric-sql/pglite";

import { may, mayTo, type Role } from "@/lib/domain/permissions";
import type { Call, Objects, Row } from "@/lib/testing/route-row";
import { pages, routes } from "@/lib/testing/route-table";

import { ask, nextAddress } from "./ask";
import { expect, test } from "./fixtures";
import { makeVideos } from "./made-videos";
import { accountOf, join, type Member, setUp } from "./people";
import { StudioServer } from "./studio-server";

/** Somebody who asks: a member, or someone whose cookie is worth nothing. */
interface Viewer {
  what: string;
  cookie: string | null;
  role: Role | null;
  isGuest?: true;
}

type Maker = Role | "another";

interface Team {
  server: StudioServer;
  owner: Member;
  viewers: Viewer[];
  /** What each maker made, by the maker's role; that of another creator is nobody's who asks. */
  made: Record<Maker, Objects>;
  cookies: Record<Maker, string>;
  /** Members who may be removed. */
  spare: string[];
}

const proxied = (call: Call): Call => ({
  ...call,
  headers: { ...call.headers, "x-forwarded-for": nextAddress() },
});
const cookieOf = (headers: Headers) => headers.getSetCookie()[0]?.split(";")[0] ?? "";
const named = (json: string) => (JSON.parse(json) as { id: string }).id;

async function makeComment(origin: string, generation: string, cookie?: string): Promise<string> {
  const id = crypto.randomUUID();
  const said = { rootId: null, body: "More light.", frame: null, endFrame: null, drawing: null };
  const call = { path: `/api/generations/${generation}/comments`, body: { id, ...said } };
  const { status, text } = await ask(origin, "POST", call, cookie);
  expect(status, text).toBe(201);
  return id;
}

async function makeShare(origin: string, generation: string, cookie?: string) {
  const body = {
    kind: "generation",
    objectId: generation,
    access: "decide",
    note: "",
    password: null,
    days: 1,
  };
  const { status, text } = await ask(origin, "POST", { path: "/api/shares", body }, cookie);
  expect(status, text).toBe(201);
  return JSON.parse(text) as { id: string; token: string };
}

/** Something of each kind, made by one person. */
async function makeObjects(origin: string, cookie?: string): Promise<Objects> {
  const [generation] = await makeVideos(origin, [{ num_frames: 21 }], cookie ? { cookie } : {});
  if (!generation?.video || !generation.requestId) throw new Error("no video was made");
  const call = { path: "/api/projects", body: { name: crypto.randomUUID() } };
  const project = named((await ask(origin, "POST", call, cookie)).text);
  const absent = crypto.randomUUID();
  const { id, requestId: request, image, video } = generation;
  const { id: share, token: shareToken } = await makeShare(origin, id, cookie);
  const comment = await makeComment(origin, id, cookie);
  const here = { generation: id, request, image: image.url, video: video.url, project, comment };
  return { ...here, share, shareToken, invitation: absent, member: absent, absent };
}

/** What the database alone can do: a session's time runs out, and a member is removed whose session stays behind. */
async function changeBehind(server: StudioServer, expired: Member, removed: Member, spare: Member[]) {
  await server.stop();
  const db = await PGlite.create(path.join(server.dataDir, "database"));
  const of = "user_id = (select id from users where email = $1)";
  await db.query(`update sessions set expires_at = now() - interval '1 second' where ${of}`, [expired.email]);
  await db.query("update users set removed_at = now() where email = $1", [removed.email]);
  const emails = spare.map(({ email }) => email);
  const { rows } = await db.query<{ id: string }>("select id from users where email = any($1)", [emails]);
  await db.close();
  await server.restart();
  return rows.map(({ id }) => id);
}

async function makeTeam(server: StudioServer): Promise<Team> {
  const { origin } = server;
  const owner = await setUp(origin);
  const people = new Map<string, Member>();
  for (const role of ["admin", "creator", "reviewer"] as const) {
    people.set(role, await join(origin, owner, role, `${role} who asks`));
  }
  for (const what of ["another", "expired", "removed", "spare a", "spare b", "spare c"]) {
    people.set(what, await join(origin, owner, "creator", `${what} person`));
  }
  const member = (what: string): Member => people.get(what) ?? owner;
  const cookies = {
    owner: owner.cookie,
    admin: member("admin").cookie,
    creator: member("creator").cookie,
    reviewer: member("reviewer").cookie,
    another: member("another").cookie,
  };
  const another = await makeObjects(origin, cookies.another);
  const made = {
    another,
    owner: await makeObjects(origin, cookies.owner),
    admin: await makeObjects(origin, cookies.admin),
    creator: await makeObjects(origin, cookies.creator),
    // Reviewers make nothing; what they say is their own.
    reviewer: { ...another, comment: await makeComment(origin, another.generation, cookies.reviewer) },
  };
  const enter = { path: `/api/share/${another.shareToken}/enter`, body: { name: "Gwen", password: null } };
  const guest = cookieOf((await ask(origin, "POST", enter)).headers);
  const spares = ["spare a", "spare b", "spare c"].map(member);
  const spare = await changeBehind(server, member("expired"), member("removed"), spares);
  const viewers: Viewer[] = [
    { what: "an owner", cookie: owner.cookie, role: "owner" },
    ...(["admin", "creator", "reviewer"] as const).map((role) => ({
      what: `a ${role}`,
      cookie: member(role).cookie,
      role,
    })),
    { what: "a guest", cookie: guest, role: null, isGuest: true },
    { what: "nobody", cookie: null, role: null },
    { what: "a garbage cookie", cookie: "firstframe.session_token=garbage.garbage", role: null },
    { what: "an expired session", cookie: member("expired").cookie, role: null },
    { what: "a removed member", cookie: member("removed").cookie, role: null },
  ];
  return { server, owner, viewers, made, cookies, spare };
}

/** A thing of the kind that is taken away, for somebody who may. */
async function spareObject(team: Team, kind: Row["takes"], maker: Maker): Promise<Partial<Objects>> {
  const { owner, spare, made, cookies } = team;
  const { origin } = team.server;
  const make = async (call: Call) => named((await ask(origin, "POST", call, owner.cookie)).text);
  if (kind === "project") {
    return { project: await make({ path: "/api/projects", body: { name: crypto.randomUUID() } }) };
  }
  if (kind === "invitation") {
    return {
      invitation: await make({ path: "/api/invitations", body: { role: "reviewer", note: "", days: 1 } }),
    };
  }
  const { generation } = made[maker];
  if (kind === "comment") return { comment: await makeComment(origin, generation, cookies[maker]) };
  if (kind === "share") return { share: (await makeShare(origin, generation, cookies[maker])).id };
  return kind === "member" ? { member: spare.pop() ?? "" } : {};
}

/** A second session, to be ended. */
async function signedInAgain(origin: string, name: string): Promise<string> {
  const { email, password } = accountOf(name);
  const answer = await ask(origin, "POST", proxied({ path: "/api/session", body: { email, password } }));
  return cookieOf(answer.headers);
}

function callOf(route: string, row: Row, objects: Objects): Call {
  const given = route
    .replace("[id]", route.startsWith("/api/generations") ? objects.generation : objects.absent)
    .replace(/\[[^\]]+\]/, objects.absent);
  return proxied({ path: given, ...row.call?.(objects) });
}

/** What a route has to answer somebody, from the table of permissions alone. */
function expected(
  { needs, answers = [200] }: Row,
  { role, isGuest }: Viewer,
  isOwn: boolean,
): readonly number[] {
  if (needs === "nothing") return answers;
  if (needs === "a link") return isGuest ? answers : [401];
  if (role === null) return [401];
  const asker = { id: "asker", role };
  const allowed = isOwn ? may(role, needs) : mayTo(asker, needs, "another");
  return allowed ? answers : [403];
}

async function askRow(team: Team, route: string, method: string, row: Row, viewer: Viewer, isOwn: boolean) {
  const { origin } = team.server;
  const should = expected(row, viewer, isOwn || !row.ofMaker);
  const isAllowed = viewer.role !== null && should[0] !== 403;
  const maker = isOwn && viewer.role ? viewer.role : "another";
  const objects = {
    ...team.made[maker],
    member: team.spare[0] ?? "",
    ...(row.takes && isAllowed ? await spareObject(team, row.takes, maker) : {}),
  };
  const name = viewer.role === "owner" ? "Olive Owner" : `${viewer.role} who asks`;
  const cookie = row.takes === "session" && viewer.role ? await signedInAgain(origin, name) : viewer.cookie;
  const { status, text } = await ask(origin, method, callOf(route, row, objects), cookie);
  const whose = row.ofMaker ? (isOwn ? ", their own" : ", another's") : "";
  expect
    .soft(should, `${method} ${route} by ${viewer.what}${whose}: ${status} ${text.slice(0, 200)}`)
    .toContain(status);
  const isRefused = [401, 403].includes(status) && method !== "HEAD";
  if (isRefused) expect.soft(JSON.parse(text).message, `${method} ${route} says why`).toMatch(/\w.*[.!?”]$/);
  if (row.undo && isAllowed) {
    const { method: undoing, ...call } = row.undo(objects);
    await ask(origin, undoing, proxied(call), team.owner.cookie);
  }
}

let team: Team;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  team = await makeTeam(await StudioServer.start({ TRUSTED_PROXIES: "loopback" }));
});
test.afterAll(() => team.server.dispose());

// Before the routes, which take away some of what the pages show.
test("every page is shown to those it is for, and leads everybody else to where they sign in", async () => {
  test.setTimeout(180_000);
  for (const [folder, { needs, path: address, instead }] of Object.entries(pages)) {
    for (const { what, cookie, role } of team.viewers) {
      const call = proxied({ path: address(team.made.another) });
      const { status, headers } = await ask(team.server.origin, "GET", call, cookie);
      const seen = { status, location: new URL(headers.get("location") ?? "/", "http://x").pathname };
      const isOpen = needs === "nothing";
      const led = isOpen || role !== null ? role && instead?.(role) : "/sign-in";
      const should = led ? { status: 307, location: led } : { status: 200, location: "/" };
      expect.soft(seen, `${folder} for ${what}`).toEqual(should);
    }
  }
});

test("every route answers everybody as the table of permissions says", async () => {
  test.setTimeout(240_000);
  for (const [route, methods] of Object.entries(routes)) {
    for (const [method, row] of Object.entries(methods)) {
      for (const viewer of team.viewers) {
        await askRow(team, route, method, row, viewer, false);
        if (row.ofMaker) await askRow(team, route, method, row, viewer, true);
      }
    }
  }
});

test("alone, on this machine, everything is there without a session, but for what takes others", async ({
  studio,
}) => {
  // A studio of its own: one of the routes leaves a video behind that takes ten minutes, and the next ones wait for it.
  const demo = await studio.start();
  const objects = await makeObjects(demo.origin);
  const left = await makeObjects(demo.origin); // of the others some are gone when the pages' turn comes
  for (const [route, methods] of Object.entries(routes)) {
    for (const [method, row] of Object.entries(methods)) {
      const should = row.solo === undefined ? (row.answers ?? [200]) : row.solo;
      if (should === null) continue;
      const given =
        row.takes === "comment" ? { comment: await makeComment(demo.origin, objects.generation) } : {};
      const about = { ...objects, ...given };
      const call = { path: callOf(route, row, about).path, ...row.call?.(about) };
      const { status, text } = await ask(demo.origin, method, call);
      expect.soft(should, `${method} ${route}: ${status} ${text.slice(0, 200)}`).toContain(status);
      if (!row.undo) continue;
      const { method: undoing, ...undo } = row.undo(objects);
      await ask(demo.origin, undoing, undo);
    }
  }
  for (const [folder, { path: address }] of Object.entries(pages)) {
    const { status } = await ask(demo.origin, "GET", { path: address(left) });
    expect.soft(status, folder).toBe(200);
  }
});
