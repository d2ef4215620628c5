import { sql, type SQL } from "drizzle-orm";

import type { Mode } from "@/lib/domain/generation";
import { pagePriceMicros } from "@/lib/domain/price";

import { promptParts, rareWord, seedFailures, seedTags } from "./seed-words";

/** Each row draws 64 bytes of chance, `bytes`; what is said of it goes by them. A draw is a number from 0 to 65535. */
const draw = (byte: number) => sql.raw(`(get_byte(bytes, ${byte}) * 256 + get_byte(bytes, ${byte + 1}))`);
/** Whether a row is among a share of all. */
const isAmong = (share: number, byte: number) =>
  sql`${draw(byte)} < ${sql.raw(String(Math.round(share * 65_536)))}`;

export const texts = (values: readonly string[]): SQL =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}::text`),
    sql`, `,
  )}]::text[]`;
const oneOf = (values: readonly string[], byte: number) =>
  sql`(${texts(values)})[1 + ${draw(byte)} % ${sql.raw(String(values.length))}]`;

/** An id made of a text, in the form of a random one. */
export const idOf = (text: SQL): SQL =>
  sql`overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

export interface SeedRows {
  count: number;
  mode: Mode;
  until: Date;
  /** Makes the chance of this seeding another one than that of the one before. */
  salt: string;
  settings: number;
  projectIds: readonly string[];
  /** Of those who make things; none where one works alone. */
  makerIds: readonly string[];
  /** The number in the order of changes before the first row's. */
  lastSequence: number;
}

const unfinished = [
  "unconfirmed",
  "unconfirmed",
  "unconfirmed",
  "generating",
  "generating",
  "queued",
  "queued",
];
const leastWithUnfinished = 50;
const monthsMs = 730 * 24 * 3600 * 1000;

/** The rows with the rare word: an old one, one in the middle and a new one. */
const isRare = (rows: number) =>
  sql`row in (${Math.ceil(rows / 7)}::int, ${Math.ceil(rows / 2)}::int, ${rows}::int)`;

function promptOf(rows: number): SQL {
  const { subjects, actions, places, lights, cameras, details, others } = promptParts;
  const sentences = [
    sql`${oneOf(subjects, 6)} || ' ' || ${oneOf(actions, 8)} || ' ' || ${oneOf(places, 10)} || '.'`,
    sql`nullif(${oneOf(cameras, 12)}, '')`,
    sql`case when ${isAmong(0.6, 14)} then ${oneOf(lights, 16)} end`,
    sql`case when ${isAmong(0.35, 14)} then ${oneOf(details, 18)} end`,
    sql`case when ${isAmong(0.08, 14)} then ${oneOf(details, 20)} end`,
  ];
  const usual = sql`concat_ws(' ', ${sql.join(sentences, sql`, `)})`;
  return sql`concat_ws(' ', case when ${isAmong(0.01, 22)} then ${oneOf(others, 16)} else ${usual} end,
    case when ${isRare(rows)} then ${`A ${rareWord} looks on.`}::text end)`;
}

/** The moment of a row: more of them the nearer to the end. */
const createdAt = ({
  count,
  until,
}: SeedRows) => sql`(${until.toISOString()}::timestamptz - interval '1 second'
  - (${monthsMs}::float8 * power(1 - (row - 0.5) / ${count}::float8, 1.4)) * interval '1 millisecond')::timestamptz(3)`;

function statusOf(rows: number): SQL {
  const last = rows >= leastWithUnfinished ? rows - unfinished.length : rows;
  return sql`case when row > ${last}::int then (${texts(unfinished)})[row - ${last}::int]
    when ${isAmong(0.86, 0)} then 'completed' when ${isAmong(0.94, 0)} then 'failed' else 'cancelled' end`;
}

/** What every other column is made of. */
export function drawnColumns(rows: SeedRows): Record<string, SQL> {
  const { salt, settings, count } = rows;
  return {
    row: sql`row`,
    id: idOf(sql`${salt}::text || row`),
    bytes: sql`bytes`,
    status: statusOf(count),
    prompt: promptOf(count),
    created_at: createdAt(rows),
    place: sql`${draw(2)} % ${settings}::int`,
    parent_row: sql`case when ${isAmong(0.15, 46)} then row - 1 - ${draw(48)} % 300 end`,
  };
}

/** What it cost: a completed one what was made, a failed one now and then; nothing is known of an unfinished one. */
export const settledMicros = sql`case when status = 'completed' and ${isAmong(0.5, 4)} then "leastMicros"
  when status = 'completed' then "mostMicros"
  when status = 'failed' and ${isAmong(0.12, 4)} then "leastMicros"
  when status in ('failed', 'cancelled') then 0 end`;

const tagsOf = () => sql`case when ${isAmong(0.62, 24)} then array[]::text[] else array(
  select distinct tag collate "C" from unnest(array[
    ${oneOf(seedTags, 26)}, case when ${isAmong(0.8, 24)} then null else ${oneOf(seedTags, 28)} end
  ]) as tag where tag is not null order by 1) end`;

/** Most lie in no project; of the others the first have the most. */
function projectOf(ids: readonly string[]): SQL {
  const place = sql.raw(`1 + floor(${ids.length} * power(get_byte(bytes, 32) / 256.0, 2))::int`);
  return sql`case when ${isAmong(0.45, 34)} then (${texts(ids)}::uuid[])[${place}] end`;
}

/** The first have made the most. */
function makerOf(ids: readonly string[]): SQL {
  if (ids.length === 0) return sql`null::text`;
  const place = sql.raw(`1 + floor(${ids.length} * power(get_byte(bytes, 56) / 256.0, 2))::int`);
  return sql`(${texts(ids)})[${place}]`;
}

/** Some lately, which can still be brought back; others so long ago that their media is gone. */
function deletionOf({ count, until }: SeedRows): { deleted_at: SQL; media_removed_at: SQL } {
  const end = sql`${until.toISOString()}::timestamptz`;
  const isDeleted = sql`${isAmong(0.012, 36)} and settled is not null and not ${isRare(count)}
    and created_at < ${end} - interval '30 days'`;
  const lately = isAmong(0.004, 36);
  return {
    deleted_at: sql`case when ${isDeleted} and ${lately} then ${end} - (1 + get_byte(bytes, 38)) * interval '30 minutes'
      when ${isDeleted} then created_at + interval '3 days' end`,
    media_removed_at: sql`case when ${isDeleted} and not ${lately} then created_at + interval '11 days' end`,
  };
}

const video = (field: string) =>
  sql.raw(`case when status = 'completed' then (scene -> 'video' ->> '${field}')::float8 end`);

/** The columns of `generations`, of a drawn row, its settings and its parent. */
export function generationColumns(rows: SeedRows): Record<string, SQL> {
  const { mode, salt, projectIds, makerIds, lastSequence } = rows;
  const startedAt = sql.raw(`created_at + (500 + get_byte(bytes, 40) * 40) * interval '1 millisecond'`);
  return {
    id: sql`id`,
    mode: sql`${mode}::text`,
    status: sql`status`,
    prompt: sql`prompt`,
    input: sql`input || jsonb_build_object('prompt', prompt)`,
    body_sha256: sql`encode(sha256(bytes), 'hex')`,
    image_id: sql`(scene ->> 'imageId')::uuid`,
    parent_id: sql`parent_id`,
    parent_frame: sql`case when get_byte(bytes, 44) < 80 then parent_frame end`,
    submit_step: sql`'answered'`,
    request_id: sql`case when settled is not null then ${idOf(sql`${salt}::text || 'request' || row`)}::text end`,
    sent_at: sql`created_at + interval '300 milliseconds'`,
    sends: sql`1`,
    error_type: sql`case status when 'failed' then ${oneOf(seedFailures, 42)}
      when 'cancelled' then 'client_cancelled' when 'unconfirmed' then 'unconfirmed' end`,
    error_message: sql`case when status in ('failed', 'cancelled', 'unconfirmed') then '' end`,
    progress: sql`case status when 'completed' then 1 when 'generating' then 0.4 end`,
    second_micros: sql`${pagePriceMicros}::bigint`,
    reserved_micros: sql`"mostMicros"`,
    settled_micros: sql`settled`,
    seed: sql`case when status = 'completed' then ${draw(50)} * 65536::bigint + ${draw(52)} end`,
    video_key: sql`case when status = 'completed' then scene -> 'video' ->> 'key' end`,
    video_bytes: video("bytes"),
    video_width: video("width"),
    video_height: video("height"),
    video_fps: video("fps"),
    video_frames: video("numFrames"),
    video_seconds: video("durationSeconds"),
    shape: sql`scene ->> 'shape'`,
    length_seconds: sql`"lengthSeconds"`,
    favourite: sql`status = 'completed' and ${isAmong(0.06, 54)}`,
    tags: tagsOf(),
    project_id: projectOf(projectIds),
    created_by: makerOf(makerIds),
    ...deletionOf(rows),
    created_at: sql`created_at`,
    started_at: sql`case when status in ('completed', 'generating') then ${startedAt} end`,
    completed_at: sql`case when settled is not null
      then ${startedAt} + (18 + get_byte(bytes, 41) * 0.4) * interval '1 second' end`,
    sequence: sql`${lastSequence}::bigint + row`,
  };
}
