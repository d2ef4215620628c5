import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { verifyPassword } from "better-auth/crypto";
import { makeZip } from "client-zip";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

import { openPglite, type Database } from "@/lib/db/client";
import { migrateDatabase } from "@/lib/db/migrate";
import { accounts, generations } from "@/lib/db/schema";
import { createMediaStore } from "@/lib/media/create-media-store";
import type { MediaStore } from "@/lib/media/store";
import { makeCtx, testNow } from "@/lib/testing/database";
import { firstVersion, makeFirstVersion } from "@/lib/testing/first-version";
import { scratchDatabase, type ScratchDatabase } from "@/lib/testing/fresh-database";
import {
  account,
  fillStudio,
  keepsItsLaws,
  largest,
  oddNumber,
  oddPrompt,
  type Place,
} from "@/lib/testing/full-studio";
import { expectBalanced, requireRow } from "@/lib/testing/generations";
import { unzip } from "@/lib/testing/unzip";

import { webhookSecret } from "../generations/webhook-token";
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
  const place = await newPlace();
  const id = await fillStudio(place);
  used = { ...place, id, whole: await archive(place, "used.zip") };
  untouched = await newPlace();
});

afterAll(async () => {
  for (const each of made) await each.drop();
  await rm(dir, { recursive: true, force: true });
});

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
    await keepsItsLaws(ctx, used.id);
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
