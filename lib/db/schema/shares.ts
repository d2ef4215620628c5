import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { type ShareAccess, shareAccesses, type ShareKind, shareKinds } from "@/lib/domain/share";

import { instant } from "./images";
import { users } from "./people";

const oneOf = (column: string, values: readonly string[]) =>
  sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(", ")})`);

/** Links for people without an account. The link's token is not kept, only its SHA-256, hex. */
export const shares = pgTable(
  "shares",
  {
    id: uuid("id").primaryKey(),
    tokenSha256: text("token_sha256").notNull().unique(),
    kind: text("kind").$type<ShareKind>().notNull(),
    /** A generation, the first of a stack, or a project. */
    objectId: uuid("object_id").notNull(),
    access: text("access").$type<ShareAccess>().notNull(),
    /** Whom it is for, in the words of who made it. */
    note: text("note").notNull(),
    passwordHash: text("password_hash"),
    /** Null where one works alone. */
    createdBy: text("created_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at"),
    revokedAt: instant("revoked_at"),
    /** How often somebody came in by it. */
    views: integer("views").notNull().default(0),
  },
  (table) => [
    index("shares_of_object").on(table.objectId),
    check("shares_kind", oneOf("kind", shareKinds)),
    check("shares_access", oneOf("access", shareAccesses)),
  ],
);

/** Who came in by a link, under the name they gave. Their browser holds the secret. */
export const shareGuests = pgTable(
  "share_guests",
  {
    id: uuid("id").primaryKey(),
    shareId: uuid("share_id")
      .notNull()
      .references(() => shares.id),
    name: text("name").notNull(),
    secretSha256: text("secret_sha256").notNull().unique(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("share_guests_of_share").on(table.shareId)],
);
