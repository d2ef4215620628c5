import { count, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";

import type { Db } from "@/lib/db/client";
import { rateLimits } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { testDatabase } from "@/lib/testing/database";

import { type CountOne, createLimiter, type Limit } from "./limit";

const database = testDatabase();

beforeEach(() => {
  onTestFinished(async () => void (await database().db.delete(rateLimits)));
});

/** Counts so many at once; what came of each. */
async function countMany(countOne: CountOne, limit: Limit, key: string, times: number) {
  const told = await Promise.allSettled(Array.from({ length: times }, () => countOne(limit, key)));
  const refusals = told.filter((each) => each.status === "rejected").map(({ reason }) => reason as unknown);
  return { passed: times - refusals.length, refusals };
}

describe("limits", () => {
  it("let one person write two hundred times in a minute, and refuse what is far more", async () => {
    const countOne = createLimiter(database().db);
    expect(await countMany(countOne, "person", "ada", 200)).toEqual({ passed: 200, refusals: [] });
    const more = await countMany(countOne, "person", "ada", 200);
    expect(more.passed).toBe(100);
    expect(await countMany(countOne, "person", "bob", 200)).toEqual({ passed: 200, refusals: [] });
  });

  it.each([
    ["knock", 30],
    ["password", 10],
  ] as const)("refuse a %s after %i, with the seconds to wait", async (limit, most) => {
    const { passed, refusals } = await countMany(createLimiter(database().db), limit, "somebody", most + 3);
    expect(passed).toBe(most);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        code: "too_many",
        message: expect.stringMatching(/in 10 minutes/) as string,
      });
      expect((refusal as AppError).retryAfterSeconds).toBeGreaterThan(590);
    }
  });

  it("let one person send thirty mails in an hour", async () => {
    const countOne = createLimiter(database().db);
    const { passed, refusals } = await countMany(countOne, "mail", "ada", 33);
    expect(passed).toBe(30);
    expect(refusals[0]).toMatchObject({
      code: "too_many",
      message: expect.stringMatching(/in 60 minutes/) as string,
    });
    await expect(countOne("mail", "bob")).resolves.toBeUndefined();
  });

  it("count together in all processes, to the last", async () => {
    const [one, other] = [createLimiter(database().db), createLimiter(database().db)];
    const told = await Promise.all([countMany(one, "knock", "x", 20), countMany(other, "knock", "x", 20)]);
    expect(told.reduce((sum, { passed }) => sum + passed, 0)).toBe(30);
  });

  it("count each limit by itself, and each key", async () => {
    const countOne = createLimiter(database().db);
    await countMany(countOne, "password", "a@example.com", 20);
    await expect(countOne("password", "b@example.com")).resolves.toBeUndefined();
    await expect(countOne("knock", "a@example.com")).resolves.toBeUndefined();
    await expect(countOne("person", "a@example.com")).resolves.toBeUndefined();
  });

  it("begin anew once their time is over", async () => {
    const { db } = database();
    const countOne = createLimiter(db);
    await countMany(countOne, "password", "a@example.com", 20);
    await db
      .update(rateLimits)
      .set({ expire: new Date(Date.now() - 1) })
      .where(eq(rateLimits.key, "password:a@example.com"));
    await expect(countOne("password", "a@example.com")).resolves.toBeUndefined();
    const [row] = await db.select().from(rateLimits);
    expect(row).toMatchObject({ points: 1 });
  });

  it("keep one row for each that knocks, however often", async () => {
    const { db } = database();
    const countOne = createLimiter(db);
    await countMany(countOne, "knock", "one", 40);
    await countMany(countOne, "knock", "two", 40);
    const [rows] = await db.select({ rows: count() }).from(rateLimits);
    expect(rows).toEqual({ rows: 2 });
  });

  it("take what breaks in the database for what it is, not for a refusal", async () => {
    const broken = {
      insert: () => {
        throw Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
      },
    } as unknown as Db;
    const told = await createLimiter(broken)("knock", "x").catch((error: unknown) => error);
    expect(told).not.toBeInstanceOf(AppError);
    expect(told).toMatchObject({ code: "ECONNREFUSED" });
  });
});
