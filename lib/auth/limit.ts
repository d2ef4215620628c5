import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";

import type { Db } from "@/lib/db/client";
import { rateLimits } from "@/lib/db/schema";
import { AppError } from "@/lib/domain/errors";
import { sentence } from "@/lib/words/catalogue";

/** What is counted, how often in how many seconds. Counted in the database, so that all processes count together. */
const limits = {
  /** Whatever writes, by person. */
  person: { points: 300, seconds: 60 },
  /** Whatever writes, by address: several people may share one. */
  address: { points: 900, seconds: 60 },
  /** Tries at a secret (a password, a link, a code), by address. */
  knock: { points: 30, seconds: 600 },
  /** Tries at one person's password, from wherever. */
  password: { points: 10, seconds: 600 },
  /** Mails that one person has sent, to whomever. */
  mail: { points: 30, seconds: 3600 },
  /** Who comes in by a link, by address: a whole company may sit behind one. */
  guest: { points: 300, seconds: 600 },
  /** Tries at one link's password, from wherever, the right ones among them. */
  sharePassword: { points: 60, seconds: 600 },
} as const;

export type Limit = keyof typeof limits;

/** Counts one, and refuses what is over the limit. @throws AppError too_many, with the seconds to wait. */
export type CountOne = (limit: Limit, key: string) => Promise<void>;

const mostSaidSeconds = 90;

/** A wait as people say it. */
const waitOf = (seconds: number) =>
  seconds > mostSaidSeconds
    ? ({ unit: "minutes", count: Math.ceil(seconds / 60) } as const)
    : ({ unit: "seconds", count: seconds } as const);

export function createLimiter(db: Db): CountOne {
  const limiters = Object.fromEntries(
    Object.entries(limits).map(([keyPrefix, { points, seconds: duration }]) => [
      keyPrefix,
      new RateLimiterDrizzle({
        storeClient: db,
        schema: rateLimits,
        keyPrefix,
        points,
        duration,
        clearExpiredByTimeout: false, // clean-up.ts does, and says in the log what it could not
      }),
    ]),
  ) as Record<Limit, RateLimiterDrizzle>;
  return async (limit, key) => {
    try {
      await limiters[limit].consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const retryAfterSeconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
      const wait = waitOf(retryAfterSeconds);
      throw new AppError(
        "too_many",
        sentence((t) => t("errors.tooMany", wait)),
        [],
        { retryAfterSeconds },
      );
    }
  };
}
