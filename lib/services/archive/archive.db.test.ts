import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { verifyPassword } from "better-auth/crypto";
import { makeZip } from "client-zip";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

import { openPglite, type Database } from "@/lib/db/client";
import { migrateDatabase } from "@/lib/db/migrate";
import {
  accounts,
  falUploads,
  generations,
  images,
  ledgerEntries,
  notices,
  passkeys,
  projects,
  rateLimits,
  sessions,
  tags,
  verifications,
} from "@/lib/db/schema";
import { createMediaStore } from "@/lib/media/create-media-store";
import type { MediaStore } from "@/lib/media/store";
import { makeCtx, testNow } from "@/lib/testing/database";
import { firstVersion, makeFirstVersion } from "@/lib/testing/first-version";
import { scratchDatabase, type ScratchDatabase } from "@/lib/testing/fresh-database";
import { expectBalanced, insertGeneration, requireRow } from "@/lib/testing/generations";
import { unzip } from "@/lib/testing/unzip";

import type { Ctx } from "../context";
import { webhookSecret } from "../generations/webhook-token";
import { inviteMember } from "../people/invite";
import { setUpStudio } from "../people/set-up";
import { addComment } from "../review/add-comment";
import { askForReview } from "../review/ask";
import { editComment } from "../review/change-comment";
import { decide } from "../review/decide";
import { enterShare } from "../share/enter";
import { makeShare } from "../share/make";
import { recordEntry } from "../spend/record";
import { mediaKeyOf, type Manifest } from "./format";
import { restoreArchive } from "./restore";
import { bornWithRows, countRows, listTables } from "./tables";
import { writeArchive } from "./write";

const limits = { timeout: 120_000 };

let dir: string;
/** A studio with something in every table; its archive is `used.zip`. */
let used: Place & { id: string; whole: Manifest };
/** Where nothing may ever come. */
let untouched: Place;

const made: ScratchDatabase[] = [];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "archive-"));
  const studio = await fillStudio(await newPlace());
  used = { ...studio, whole: await archive(studio, "used.zip") };
  untouched = await newPlace();
});

afterAll(async () => {
  for (const each of made) await each.drop();
  await rm(dir, { recursive: true, force: true });
});

interface Place {
  database: Database;
  media: MediaStore;
}

let places = 0;
function placeOn(database: Database): Place {
  places += 1;
  return { database, media: createMediaStore({ dir: join(dir, `media-${places}`) }) };
}

/** A database of the kind that this run tests, which nobody has touched. */
async function newPlace(): Promise<Place> {
  const scratch = await scratchDatabase();
  made.push(scratch);
  return placeOn(scratch.database);
}

/** An embedded one, whatever this run tests. */
async function embeddedPlace(): Promise<Place> {
  const database = await openPglite(null);
  onTestFinished(() => database.close());
  return placeOn(database);
}

const now = () => testNow;
const archive = (place: Place, name: string) => writeArchive({ ...place, now }, join(dir, name));
const restore = (place: Place, name: string) =>
  restoreArchive({ ...place, freeBytes: null }, join(dir, name));
const same = ({ rows, files, migration }: Manifest) => ({ rows, files, migration });

const oddPrompt = 'Waves\u2028roll "in"\\ – über 🌊\nand out\t=1+1';
const oddNumber = 0.1 + 0.2;
const largest = Number.MAX_SAFE_INTEGER;

async function fillStudio(place: Place): Promise<Place & { id: string }> {
  const { database, media } = place;
  await migrateDatabase(database);
  const ctx = makeCtx(database.db, { media });
  await webhookSecret(ctx);
  const bytes = Buffer.from("a picture");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const imageId = randomUUID();
  const picture = {
    contentType: "image/jpeg",
    bytes: bytes.length,
    width: 320,
    height: 192,
    createdAt: testNow,
  };
  await media.put(`images/${sha256}.jpg`, bytes, "image/jpeg");
  await ctx.db.insert(images).values({ id: imageId, sha256, mediaKey: `images/${sha256}.jpg`, ...picture });
  await ctx.db.insert(falUploads).values({
    imageId,
    mode: "demo",
    crop: "0,0,1x1>2x2",
    url: "https://v3b.fal.media/a",
    expiresAt: testNow,
  });
  const projectId = randomUUID();
  await ctx.db.insert(projects).values({ id: projectId, name: "Über uns", createdAt: testNow });
  await ctx.db.insert(tags).values(["b", "Ä", "a"].map((name) => ({ name, createdAt: testNow })));
  const id = randomUUID();
  await media.put(`videos/${id}.mp4`, Buffer.alloc(300_000, 7), "video/mp4");
  const row = await insertGeneration(ctx, imageId, {
    id,
    status: "completed",
    prompt: oddPrompt,
    input: { prompt: oddPrompt, guidance_scale: oddNumber, big: 12345678901234567890n.toString() },
    seed: largest,
    videoKey: `videos/${id}.mp4`,
    videoFps: oddNumber,
    tags: ["a", "b", 'with "quotes", comma'],
    projectId,
    requestId: "request-1",
    settledMicros: 400_000,
  });
  const generation = { id, mode: row.mode, createdAt: testNow, reservedMicros: 400_000 };
  await recordEntry(ctx, { generation, kind: "reserve", micros: 400_000, verified: false });
  await recordEntry(ctx, { generation, kind: "settle", micros: 400_000, verified: true });
  await fillTeam(ctx, id);
  return { ...place, id };
}

const account = { name: "Olive", email: "olive@example.com", password: "three plain words" };

/** A team that has said something of a generation, and whose owner is signed in. */
async function fillTeam(alone: Ctx, generationId: string): Promise<void> {
  const owner = await setUpStudio(alone, account);
  const ctx: Ctx = { ...alone, actor: { kind: "person", ...owner } };
  await inviteMember(ctx, { role: "reviewer", note: "Bo", days: 7 });
  const { db } = ctx;
  const at = { createdAt: testNow, updatedAt: testNow, expiresAt: testNow };
  await db.insert(sessions).values({ id: "s", userId: owner.id, token: "t", ...at });
  await db.insert(verifications).values({ id: "v", identifier: "i", value: "x", ...at });
  await db.insert(rateLimits).values({ key: "person:1", points: 3, expire: testNow });
  const key = { publicKey: "k", credentialID: "c", counter: 0, deviceType: "singleDevice", backedUp: false };
  await db.insert(passkeys).values({ id: "p", userId: owner.id, ...key });
  const words = { body: oddPrompt, drawing: null };
  const comment = { id: randomUUID(), rootId: null, frame: null, endFrame: null, ...words };
  const { id } = await addComment(ctx, generationId, comment);
  await editComment(ctx, id, { ...words, body: "Softer." });
  await askForReview(ctx, generationId, { people: [owner.id], rule: "all", dueAt: null });
  await decide(ctx, generationId, { id: randomUUID(), verdict: "approved" });
  await db.insert(notices).values({
    userId: owner.id,
    kind: "mentioned",
    generationId,
    commentId: id,
    byName: "Bo",
    at: testNow,
  });
  const link = { kind: "generation", objectId: generationId, access: "view", note: "", days: null } as const;
  const { token } = await makeShare(ctx, { ...link, password: null });
  await enterShare(ctx, token, { name: "Gil", password: null }, async () => undefined);
}

/** Nothing has come into it: no rows, no files. */
async function expectUntouched(): Promise<void> {
  const { database, media } = untouched;
  const keys = Object.keys(used.whole.files).flatMap((name) => mediaKeyOf(name) ?? []);
  const tables = await listTables(database.db);
  const counted = tables.filter(({ name }) => !bornWithRows.includes(name));
  for (const { name } of counted) expect(await countRows(database.db, name)).toBe(0);
  expect(await Promise.all(keys.map((key) => media.size(key)))).toEqual(keys.map(() => null));
}

/** The archive once more, with some of its entries otherwise. */
async function remade(
  from: string,
  to: string,
  change: (entries: Map<string, string>) => void,
): Promise<void> {
  const found = unzip(join(dir, from));
  const entries = new Map(found.names.map((name) => [name, found.read(name)]));
  found.remove();
  change(entries);
  const zip = makeZip([...entries].map(([name, input]) => ({ name, input })));
  await writeFile(join(dir, to), zip);
}

/** Balances are the sums of entries, which go on counting and are only added; lives go on as they may. */
async function keepsItsLaws(ctx: Ctx): Promise<void> {
  await expectBalanced(ctx);
  const generation = { id: used.id, mode: ctx.mode, createdAt: testNow, reservedMicros: 400_000 };
  await recordEntry(ctx, { generation, kind: "adjust", micros: 50_000, verified: true });
  await expectBalanced(ctx);
  const entries = await ctx.db.select().from(ledgerEntries).orderBy(ledgerEntries.id);
  expect(entries.map((each) => each.id)).toEqual([1, 2, 3]);
  await expect(ctx.db.delete(ledgerEntries)).rejects.toThrow(/ledger_entries/);
  await expect(
    ctx.db.update(generations).set({ status: "queued" }).where(eq(generations.id, used.id)),
  ).rejects.toThrow(/generations/);
}

describe("an archive", limits, () => {
  it("brings everything back, from either engine to the other and back again, to the last byte", async () => {
    const first = used.whole;
    expect(first).toMatchObject({
      missing: [],
      rows: {
        accounts: 1,
        audit_entries: 4,
        balances: 1,
        change_counter: 1,
        comment_edits: 1,
        comments: 1,
        decisions: 1,
        fal_uploads: 1,
        generations: 1,
        images: 1,
        invitations: 1,
        ledger_entries: 2,
        notices: 1,
        passkeys: 1,
        person_balances: 1,
        projects: 1,
        review_requests: 1,
        reviews: 1,
        settings: 1,
        share_guests: 1,
        shares: 1,
        tags: 3,
        users: 1,
      },
    });
    for (const passing of ["sessions", "verifications", "rate_limits"]) {
      expect(first.rows).not.toHaveProperty(passing);
    }
    const other = await embeddedPlace();
    await restore(other, "used.zip");
    const second = await archive(other, "b.zip");
    const back = await newPlace();
    await restore(back, "b.zip");
    const third = await archive(back, "c.zip");
    expect(same(second)).toEqual(same(first));
    expect(same(third)).toEqual(same(first));

    const ctx = makeCtx(back.database.db, { media: back.media });
    expect(await requireRow(ctx, used.id)).toMatchObject({
      prompt: oddPrompt,
      seed: largest,
      videoFps: oddNumber,
      tags: ["a", "b", 'with "quotes", comma'],
      input: { guidance_scale: oddNumber },
    });
    expect(Buffer.from(await back.media.bytes(`videos/${used.id}.mp4`))).toEqual(Buffer.alloc(300_000, 7));
    expect(await webhookSecret(ctx)).toBe(await webhookSecret(makeCtx(used.database.db)));
    const [{ password: hash } = { password: null }] = await ctx.db.select().from(accounts);
    expect(await verifyPassword({ hash: hash ?? "", password: account.password })).toBe(true);
    await keepsItsLaws(ctx);
  });

  it("is its owner's alone to read, comes under its name when whole, and replaces nothing", async () => {
    expect((await stat(join(dir, "used.zip"))).mode & 0o777).toBe(0o600);
    await expect(archive(used, "used.zip")).rejects.toThrow(
      /used\.zip is there already\. Choose another name/,
    );
    const broken: MediaStore = { ...used.media, read: () => Promise.reject(new Error("the disk is away")) };
    await expect(archive({ ...used, media: broken }, "broken.zip")).rejects.toThrow("the disk is away");
    const stopped = AbortSignal.abort();
    await expect(writeArchive({ ...used, now }, join(dir, "stopped.zip"), stopped)).rejects.toThrow(/abort/i);
    expect((await readdir(dir)).filter((name) => /broken|stopped|part/.test(name))).toEqual([]);
  });

  it("says which files were not there, and holds the rest; thumbnails are made again", async () => {
    const { id, database, media } = used;
    await media.put("thumbs/a.webp", Buffer.from("small"), "image/webp");
    const size: MediaStore["size"] = (key) =>
      key.startsWith("videos/") ? Promise.resolve(null) : media.size(key);
    const { missing, files } = await archive({ database, media: { ...media, size } }, "missing.zip");
    expect(missing).toEqual([`videos/${id}.mp4`]);
    expect(Object.keys(files).filter((name) => name.startsWith("media/"))).toEqual([
      expect.stringMatching(/^media\/images\//),
    ]);
  });

  it("misses nothing of what was deleted for good", async () => {
    const { database, media } = used;
    const ctx = makeCtx(database.db);
    const mark = (mediaRemovedAt: Date | null) => ctx.db.update(generations).set({ mediaRemovedAt });
    await mark(testNow);
    const size: MediaStore["size"] = () => Promise.resolve(null);
    const { missing, files } = await archive({ database, media: { ...media, size } }, "deleted.zip");
    await mark(null);
    expect([missing, Object.keys(files).filter((name) => name.startsWith("media/"))]).toEqual([[], []]);
  });

  it("of an older version is brought to the present", async () => {
    const old = await newPlace();
    await makeFirstVersion(old.database, "request-6");
    const { migration, rows } = await archive(old, "old.zip");
    expect([migration, rows.generations, rows.settings]).toEqual(["0000_first", 6, undefined]);
    const place = await newPlace();
    await restore(place, "old.zip");
    const ctx = makeCtx(place.database.db);
    await expectBalanced(ctx);
    expect(await requireRow(ctx, firstVersion.completed)).toMatchObject({ shape: "16:9", sends: 1 });
  });
});

describe("restoring changes nothing, and says what to do,", limits, () => {
  it("where the archive was cut, anywhere", async () => {
    const bytes = await readFile(join(dir, "used.zip"));
    for (const part of [0, 0.01, 0.5, 0.99, 0.9999]) {
      await writeFile(join(dir, "cut.zip"), bytes.subarray(0, Math.floor(bytes.length * part)));
      await expect(restore(untouched, "cut.zip")).rejects.toThrow(
        /cut\.zip is no whole archive.*Copy it again/,
      );
    }
    await expectUntouched();
  });

  it("where a byte of it is another, in a video or in a row", async () => {
    const bytes = await readFile(join(dir, "used.zip"));
    for (const text of ["\x07\x07\x07\x07", "Waves", '"sha256": "']) {
      const changed = Buffer.from(bytes);
      const at = changed.indexOf(text) + text.length;
      changed[at] = (changed[at] ?? 0) === 0x61 ? 0x62 : 0x61;
      await writeFile(join(dir, "changed.zip"), changed);
      await expect(restore(untouched, "changed.zip")).rejects.toThrow(/is no whole archive/);
    }
    await expectUntouched();
  });

  it("where it is something else, or is not there", async () => {
    await writeFile(join(dir, "text.zip"), "hello");
    await writeFile(join(dir, "other.zip"), makeZip([{ name: "photo.jpg", input: "x" }]));
    await expect(restore(untouched, "text.zip")).rejects.toThrow(/is no whole archive of Firstframe/);
    await expect(restore(untouched, "other.zip")).rejects.toThrow(
      /"photo.jpg" is nothing that Firstframe archives/,
    );
    await expect(restore(untouched, "none.zip")).rejects.toThrow(/none\.zip cannot be read\. Check its name/);
    await expectUntouched();
  });

  it("where a name in it leads elsewhere, or it holds what its manifest does not know", async () => {
    const names = [
      "../../evil.mp4",
      "/etc/passwd",
      "media/../x.mp4",
      "media/images/../../x",
      "media/thumbs/a.webp",
    ];
    const more = [
      "media/images/.hidden",
      "database/pg_authid.sql",
      "media/videos/more.mp4",
      "media\\videos\\x.mp4",
    ];
    for (const name of [...names, ...more]) {
      await remade("used.zip", "slip.zip", (entries) => entries.set(name, "x"));
      await expect(restore(untouched, "slip.zip")).rejects.toThrow(/is no whole archive/);
      await rm(join(dir, "slip.zip"));
    }
  });

  it("where it is of another version than it can be restored by, or tells another number of rows", async () => {
    const change = (from: string, to: string) => (entries: Map<string, string>) =>
      void entries.set("manifest.json", (entries.get("manifest.json") ?? "").replace(from, to));
    await remade("used.zip", "format.zip", change('"format": 1', '"format": 2'));
    await expect(restore(untouched, "format.zip")).rejects.toThrow(/newer Firstframe\. Install that version/);
    await remade("used.zip", "schema.zip", change(used.whole.migration, "0099_later"));
    await expect(restore(untouched, "schema.zip")).rejects.toThrow(/newer Firstframe\. Install that version/);
    await migrateDatabase(untouched.database);
    await remade("used.zip", "older.zip", change(used.whole.migration, "0003_adjustments"));
    await expect(restore(untouched, "older.zip")).rejects.toThrow(/that no studio was started on/);
    await remade("used.zip", "rows.zip", change('"tags": 3', '"tags": 4'));
    await expect(restore(untouched, "rows.zip")).rejects.toThrow(/another number of rows for tags/);
    await expectUntouched();
  });

  it("where the studio is not empty, or the disk too small", async () => {
    await expect(restore(used, "used.zip")).rejects.toThrow(/is not empty.*Choose a new DATA_DIR/);
    await expect(restoreArchive({ ...untouched, freeBytes: 100_000 }, join(dir, "used.zip"))).rejects.toThrow(
      /This needs 1 MB, and the disk of DATA_DIR has 1 MB left/,
    );
    await expectUntouched();
  });

  it("where a file cannot be written: those that came before it are taken away again", async () => {
    const put: MediaStore["put"] = (key, bytes, type) =>
      key.startsWith("videos/") ? Promise.reject(new Error("ENOSPC")) : untouched.media.put(key, bytes, type);
    await expect(restore({ ...untouched, media: { ...untouched.media, put } }, "used.zip")).rejects.toThrow(
      "ENOSPC",
    );
    await expectUntouched();
  });
});
