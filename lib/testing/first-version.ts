import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { sql } from "drizzle-orm";
import { onTestFinished } from "vitest";

import type { Database } from "@/lib/db/client";
import { migrateDatabase } from "@/lib/db/migrate";

/** The generations of a studio of the first version, one in each state; micro-dollars as it wrote them. */
export const firstVersion = {
  imageId: "a0000000-0000-4000-8000-000000000000",
  completed: "00000000-0000-4000-8000-000000000001",
  failed: "00000000-0000-4000-8000-000000000002",
  intended: "00000000-0000-4000-8000-000000000003",
  sending: "00000000-0000-4000-8000-000000000004",
  unconfirmed: "00000000-0000-4000-8000-000000000005",
  generating: "00000000-0000-4000-8000-000000000006",
  reservedMicros: 50_000,
} as const;

const createdAt = "2026-11-20T10:00:00.000Z";

/** Only the first migration, as the first version came with. */
async function firstMigration(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), "firstframe-migrations-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  await cp("lib/db/migrations", dir, { recursive: true });
  const file = path.join(dir, "meta/_journal.json");
  const journal = JSON.parse(await readFile(file, "utf8")) as { entries: unknown[] };
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
  return dir;
}

/** Makes a database as the first version left it: every table has rows. `requestId` is one that fal knows. */
export async function makeFirstVersion(database: Database, requestId: string): Promise<void> {
  await migrateDatabase(database, await firstMigration());
  const { db } = database;
  const { imageId, reservedMicros } = firstVersion;
  await db.execute(sql`insert into images values
    (${imageId}, 'abc', 'images/abc.jpg', 'image/jpeg', 1, 320, 192, ${createdAt})`);
  await db.execute(sql`insert into fal_uploads values
    (${imageId}, 'demo', '0,0,320x192>320x192', 'https://v3b.fal.media/a.jpg', '2026-12-24T00:00:00Z')`);
  const states = [
    ["completed", "completed", "answered", "request-1"],
    ["failed", "failed", "answered", "request-2"],
    ["intended", "queued", "intended", null],
    ["sending", "queued", "sending", null],
    ["unconfirmed", "unconfirmed", "answered", null],
    ["generating", "generating", "answered", requestId],
  ] as const;
  for (const [index, [name, status, step, request]] of states.entries()) {
    const isDone = status === "completed" || status === "failed";
    const settled = status === "completed" ? reservedMicros : status === "failed" ? 0 : null;
    await db.execute(sql`insert into generations (id, mode, status, prompt, input, body_sha256, image_id,
        submit_step, request_id, second_micros, reserved_micros, settled_micros, video_key, created_at,
        completed_at, sequence)
      values (${firstVersion[name]}, 'demo', ${status}, ${`the ${name} one`}, '{"prompt":"x"}', 'f00', ${imageId},
        ${step}, ${request}, 50000, ${reservedMicros}, ${settled},
        ${status === "completed" ? "videos/a.mp4" : null}, ${createdAt}, ${isDone ? createdAt : null},
        ${index + 1})`);
    await addEntry(database, firstVersion[name], "reserve", reservedMicros, 0);
    if (settled !== null) {
      const kind = status === "completed" ? "settle" : "release";
      await addEntry(database, firstVersion[name], kind, -reservedMicros, settled);
    }
  }
  await db.execute(
    sql`insert into balances values ('demo', '2026-11', ${4 * reservedMicros}, ${reservedMicros})`,
  );
  await db.execute(sql`update change_counter set sequence = ${states.length}`);
}

async function addEntry(
  { db }: Database,
  id: string,
  kind: string,
  reserved: number,
  settled: number,
): Promise<void> {
  await db.execute(sql`insert into ledger_entries
      (generation_id, mode, kind, month, reserved_micros, settled_micros, verified, created_at)
    values (${id}, 'demo', ${kind}, '2026-11', ${reserved}, ${settled}, true, ${createdAt})`);
}
