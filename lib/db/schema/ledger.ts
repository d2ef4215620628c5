import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";

import type { Mode } from "@/lib/domain/generation";
import { entryKinds, type EntryKind } from "@/lib/domain/ledger";

import { generations } from "./generations";
import { instant } from "./images";

const micros = (name: string) => bigint(name, { mode: "number" }).notNull();

/** Entries are only ever added; each in the transaction that changes its generation. */
export const ledgerEntries = pgTable(
  "ledger_entries",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    generationId: uuid("generation_id")
      .notNull()
      .references(() => generations.id),
    mode: text("mode").$type<Mode>().notNull(),
    kind: text("kind").$type<EntryKind>().notNull(),
    /** UTC month of the reservation, `2026-11`: every entry of a generation counts there. */
    month: text("month").notNull(),
    reservedMicros: micros("reserved_micros"),
    settledMicros: micros("settled_micros"),
    /** Whether fal said the amount; if not, it is our estimate. */
    verified: boolean("verified").notNull(),
    /** Of an adjustment: the request at fal whose bill it makes true. */
    requestId: text("request_id"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("ledger_entries_request").on(table.requestId),
    index("ledger_entries_generation").on(table.generationId),
    // The id with them gives a month's entries in their order.
    index("ledger_entries_month").on(table.mode, table.month, table.id),
    check("ledger_entries_kind", sql.raw(`kind in (${entryKinds.map((kind) => `'${kind}'`).join(", ")})`)),
  ],
);

/** The sums of a month's entries, kept in the same transaction; locked while a reservation is decided. */
export const balances = pgTable(
  "balances",
  {
    mode: text("mode").$type<Mode>().notNull(),
    month: text("month").notNull(),
    reservedMicros: micros("reserved_micros"),
    settledMicros: micros("settled_micros"),
  },
  (table) => [
    primaryKey({ columns: [table.mode, table.month] }),
    check("balances_reserved_not_negative", sql`reserved_micros >= 0`),
  ],
);
