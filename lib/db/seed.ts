import { sql, type SQL } from "drizzle-orm";

import type { Mode } from "@/lib/domain/generation";

import type { Database, Tx } from "./client";
import {
  balances,
  changeCounter,
  generations,
  ledgerEntries,
  personBalances,
  projects,
  tags,
  users,
} from "./schema";
import { drawnColumns, generationColumns, idOf, settledMicros, texts, type SeedRows } from "./seed-columns";
import { makeSettings, type SeedScene } from "./seed-settings";
import { seedProjects, seedTags } from "./seed-words";

export interface SeedOptions {
  count: number;
  /** The same seed on the same database makes the same rows. */
  seed: number;
  mode: Mode;
  scenes: readonly SeedScene[];
  /** The newest is made just before this, the oldest 24 months earlier. */
  until: Date;
}

const settingsMade = 240;

/** `name, name` and `value, value` of the same columns, in the same order. */
const namesOf = (columns: Record<string, SQL>) => sql.raw(Object.keys(columns).join(", "));
const valuesOf = (columns: Record<string, SQL>) => sql.join(Object.values(columns), sql`, `);

async function seedChoices(tx: Tx, salt: string, until: Date): Promise<string[]> {
  const at = sql`${until.toISOString()}::timestamptz`;
  await tx.execute(sql`insert into ${tags} (name, created_at)
    select name, ${at} from unnest(${texts(seedTags)}) as name on conflict do nothing`);
  await tx.execute(sql`insert into ${projects} (id, name, created_at)
    select ${idOf(sql`${salt}::text || name`)}, name, ${at} - interval '700 days' + place * interval '50 days'
    from unnest(${texts(seedProjects)}) with ordinality as given (name, place) on conflict do nothing`);
  const rows = await tx
    .select({ id: projects.id })
    .from(projects)
    .where(sql`${projects.name} = any(${texts(seedProjects)})`)
    .orderBy(projects.createdAt);
  return rows.map(({ id }) => id);
}

/** Whoever may make something in this team. */
async function listMakers(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(sql`${users.removedAt} is null and ${users.role} <> 'reviewer'`)
    .orderBy(users.createdAt, users.id);
  return rows.map(({ id }) => id);
}

/** Draws each row's chance, and with it what all else goes by, into tables that last as long as the transaction. */
async function drawRows(tx: Tx, rows: SeedRows, options: SeedOptions): Promise<void> {
  const settings = sql.raw(
    `(place int, scene jsonb, input jsonb, "lengthSeconds" float8, "leastMicros" bigint, "mostMicros" bigint)`,
  );
  const made = JSON.stringify(makeSettings(options.scenes, options.seed, settingsMade));
  await tx.execute(sql`create temporary table seed_settings ${settings} on commit drop`);
  await tx.execute(
    sql`insert into seed_settings select * from jsonb_to_recordset(${made}::jsonb) as made ${settings}`,
  );
  await tx.execute(sql`create temporary table seed_rows (
    row int primary key, id uuid, bytes bytea, status text, prompt text, created_at timestamptz, place int, parent_row int
  ) on commit drop`);
  const columns = drawnColumns(rows);
  const bytes = sql`sha256(convert_to(${rows.salt}::text || row, 'UTF8')) || sha256(convert_to(row || ${rows.salt}::text, 'UTF8'))`;
  await tx.execute(sql`insert into seed_rows (${namesOf(columns)}) select ${valuesOf(columns)}
    from (select row, ${bytes} as bytes from generate_series(1, ${rows.count}::int) as row) as drawn`);
}

async function insertGenerations(tx: Tx, rows: SeedRows): Promise<void> {
  const columns = generationColumns(rows);
  await tx.execute(sql`insert into ${generations} (${namesOf(columns)}) select ${valuesOf(columns)}
    from (
      select seed_rows.*, scene, input, "lengthSeconds", "mostMicros", ${settledMicros} as settled
      from seed_rows join seed_settings using (place)
    ) as drawn
    left join (
      select row as parent_row, id as parent_id, (scene ->> 'numFrames')::int - 1 as parent_frame
      from seed_rows join seed_settings using (place) where status = 'completed'
    ) as parent using (parent_row)
    order by row`);
}

/** The entries that such generations would have left, and the sums of their months. */
async function insertLedger(tx: Tx, { lastSequence }: SeedRows): Promise<void> {
  const seeded = sql`${generations.sequence} > ${lastSequence}::bigint`;
  const month = sql`to_char(created_at at time zone 'UTC', 'YYYY-MM')`;
  await tx.execute(sql`insert into ${ledgerEntries}
      (generation_id, mode, kind, month, reserved_micros, settled_micros, verified, created_at)
    select id, mode, 'reserve', ${month}, reserved_micros, 0, false, created_at
    from ${generations} where ${seeded}
    union all
    select id, mode, case when settled_micros > 0 then 'settle' else 'release' end, ${month},
      -reserved_micros, settled_micros, settled_micros > 0 and sequence % 40 <> 0, completed_at
    from ${generations} where ${seeded} and settled_micros is not null`);
  const sums = sql`sum(reserved_micros) - coalesce(sum(reserved_micros) filter (where settled_micros is not null), 0),
    coalesce(sum(settled_micros), 0)`;
  await tx.execute(sql`insert into ${balances} (mode, month, reserved_micros, settled_micros)
    select mode, ${month}, ${sums}
    from ${generations} where ${seeded} group by mode, ${month}
    on conflict (mode, month) do update set reserved_micros = balances.reserved_micros + excluded.reserved_micros,
      settled_micros = balances.settled_micros + excluded.settled_micros`);
  await tx.execute(sql`insert into ${personBalances} (user_id, mode, month, reserved_micros, settled_micros)
    select created_by, mode, ${month}, ${sums}
    from ${generations} where ${seeded} and created_by is not null group by created_by, mode, ${month}
    on conflict (user_id, mode, month) do update
      set reserved_micros = person_balances.reserved_micros + excluded.reserved_micros,
      settled_micros = person_balances.settled_micros + excluded.settled_micros`);
}

export async function isEmpty({ db }: Database): Promise<boolean> {
  return (await db.select({ id: generations.id }).from(generations).limit(1)).length === 0;
}

/** Adds plausible generations with all that belongs to them, made by the members there are, in one transaction. */
export async function seedGenerations({ db }: Database, options: SeedOptions): Promise<void> {
  const { count, seed, mode, until } = options;
  await db.transaction(async (tx: Tx) => {
    const [counter] = await tx.select().from(changeCounter).for("update");
    const lastSequence = counter?.sequence ?? 0;
    const salt = `${seed} ${lastSequence} `;
    const projectIds = await seedChoices(tx, salt, until);
    const makerIds = await listMakers(tx);
    const drawn = { settings: settingsMade, projectIds, makerIds, lastSequence };
    const rows: SeedRows = { count, mode, until, salt, ...drawn };
    await drawRows(tx, rows, options);
    await insertGenerations(tx, rows);
    await insertLedger(tx, rows);
    await tx.update(changeCounter).set({ sequence: lastSequence + count });
  });
  await db.execute(sql`analyze`);
}
