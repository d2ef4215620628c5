/** What keeps the studio from its work although nothing of ours is broken: it passes when its cause is gone. */
export type Trouble = "disk" | "database";

/** Of the system, then of PostgreSQL: the disk is full, a file cannot be written or read. */
const diskCodes = new Set("ENOSPC EDQUOT EROFS EACCES EPERM 53100 58030".split(" "));
/** Of the system, then of PostgreSQL: it stops, it crashed, it starts, it has no connection left. */
const databaseCodes = new Set(
  "ECONNREFUSED ECONNRESET ENOTFOUND EAI_AGAIN ETIMEDOUT EPIPE 57P01 57P02 57P03 53300".split(" "),
);
/** What `pg` says where there is no code. */
const databaseWords = /Connection terminated|connection timeout|Client has encountered a connection error/i;
/** Of another connection than the database's. */
const elsewhere = /fetch failed|S3|AWS/;

/** Every error that one was caused by, itself first. */
function* causesOf(error: unknown): Generator<Error & { code?: unknown }> {
  for (let at = error; at instanceof Error; at = at.cause) {
    yield at;
    if (at instanceof AggregateError) yield* at.errors.filter((each): each is Error => each instanceof Error);
  }
}

/** The trouble that an error tells of, if it is one that passes by itself. */
export function troubleOf(error: unknown): Trouble | null {
  const causes = [...causesOf(error)];
  const codes = causes.map(({ code }) => String(code));
  if (codes.some((code) => diskCodes.has(code))) return "disk";
  if (causes.some(({ name, message }) => elsewhere.test(`${name} ${message}`))) return null;
  const isAway = codes.some((code) => databaseCodes.has(code) || code.startsWith("08"));
  return isAway || causes.some(({ message }) => databaseWords.test(message)) ? "database" : null;
}
