import { sql } from "drizzle-orm";
import { bigint, check, pgTable, smallint, text } from "drizzle-orm/pg-core";

import { instant } from "./images";

/** One row: what the people of this install have chosen, and what it must remember about itself. */
export const settings = pgTable(
  "settings",
  {
    id: smallint("id").primaryKey().default(1),
    /** Bounds in micro-dollars that lie under those of the environment; null is none. */
    monthlyCapMicros: bigint("monthly_cap_micros", { mode: "number" }),
    generationCeilingMicros: bigint("generation_ceiling_micros", { mode: "number" }),
    /** Makes the addresses that fal's webhooks are sent to; hex, written once. */
    webhookSecret: text("webhook_secret"),
    /** Signs the cookies of sessions; hex, written once. */
    sessionSecret: text("session_secret"),
    /** The fal account whose webhooks are ours, learnt from the first one that proves itself. */
    falUserId: text("fal_user_id"),
    changedAt: instant("changed_at"),
  },
  () => [
    check("settings_single", sql`id = 1`),
    check("settings_monthly_cap", sql`monthly_cap_micros >= 0`),
    check("settings_generation_ceiling", sql`generation_ceiling_micros >= 0`),
  ],
);
