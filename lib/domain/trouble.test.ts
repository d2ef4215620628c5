import { describe, expect, it } from "vitest";

import { troubleOf, type Trouble } from "./trouble";

const coded = (code: string, message = "x", cause?: unknown) =>
  Object.assign(new Error(message, { cause }), { code });

describe("troubleOf", () => {
  it.each<[string, unknown, Trouble | null]>([
    ["a full disk", coded("ENOSPC"), "disk"],
    ["a quota that is used up", coded("EDQUOT"), "disk"],
    ["a file system that may not be written to", coded("EROFS"), "disk"],
    ["a directory that may not be written to", coded("EACCES"), "disk"],
    ["PostgreSQL on a full disk", new Error("Failed query", { cause: coded("53100") }), "disk"],
    ["a database that is not there", coded("ECONNREFUSED"), "database"],
    ["one that is not there by any address", new AggregateError([coded("ECONNREFUSED")], ""), "database"],
    ["one that stops", new Error("Failed query", { cause: coded("57P01") }), "database"],
    ["one that starts", coded("57P03"), "database"],
    ["one that cannot be talked to", coded("08006"), "database"],
    ["one that hung up", new Error("Connection terminated unexpectedly"), "database"],
    [
      "one that does not answer",
      new Error("timeout", { cause: new Error("connection timeout") }),
      "database",
    ],
    ["fal that hung up", new TypeError("fetch failed", { cause: coded("ECONNRESET") }), null],
    ["a mistake of ours", new TypeError("x is undefined"), null],
    ["a row that breaks a rule", coded("23514"), null],
    ["no error at all", "x", null],
  ])("%s", (_, error, trouble) => {
    expect(troubleOf(error)).toBe(trouble);
  });
});
