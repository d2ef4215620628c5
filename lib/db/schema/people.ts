import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";

import type { AuditAction } from "@/lib/domain/audit";
import type { Mode } from "@/lib/domain/generation";
import { textLength } from "@/lib/domain/model-fields";
import { type Role, roles } from "@/lib/domain/permissions";
import { wordSeparators } from "@/lib/domain/search-words";

import { instant } from "./images";

const isRole = (column: string) => sql.raw(`${column} in (${roles.map((role) => `'${role}'`).join(", ")})`);

/**
 * The people of a team. One who was removed stays as a row, so that what they made keeps their name; their sessions and
 * ways to sign in are gone. The fields of better-auth's user, and ours.
 */
export const users = pgTable(
  "users",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    /** Lower case. Of a removed person it is freed: `<id>@removed.invalid`. */
    email: text("email").notNull().unique(),
    emailVerified: boolean("email_verified").notNull().default(false),
    image: text("image"),
    role: text("role").$type<Role>().notNull(),
    /** What they may spend in a month at most, under the studio's own cap; null is no cap of their own. */
    monthlyCapMicros: bigint("monthly_cap_micros", { mode: "number" }),
    removedAt: instant("removed_at"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  () => [
    check("users_role", isRole("role")),
    check("users_monthly_cap", sql`monthly_cap_micros >= 0`),
    // One owner at least is seen to by the services; a removed one is none.
    check("users_removed_is_no_owner", sql`removed_at is null or role <> 'owner'`),
  ],
);

const userId = () =>
  text("user_id")
    .notNull()
    .references(() => users.id);

/** better-auth's sessions. A row is the session: deleting it signs out. */
export const sessions = pgTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    userId: userId(),
    token: text("token").notNull().unique(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [index("sessions_of_user").on(table.userId)],
);

/** better-auth's accounts: a person's password (as its hash) or their account elsewhere. */
export const accounts = pgTable(
  "accounts",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: userId(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: instant("access_token_expires_at"),
    refreshTokenExpiresAt: instant("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    index("accounts_of_user").on(table.userId),
    uniqueIndex("accounts_of_provider").on(table.providerId, table.accountId),
  ],
);

/** better-auth's short-lived values: challenges, states, password resets. */
export const verifications = pgTable(
  "verifications",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [index("verifications_identifier").on(table.identifier)],
);

/** The passkey plugin's table. */
export const passkeys = pgTable(
  "passkeys",
  {
    id: text("id").primaryKey(),
    name: text("name"),
    publicKey: text("public_key").notNull(),
    userId: userId(),
    credentialID: text("credential_id").notNull(),
    counter: integer("counter").notNull(),
    deviceType: text("device_type").notNull(),
    backedUp: boolean("backed_up").notNull(),
    transports: text("transports"),
    aaguid: text("aaguid"),
    createdAt: instant("created_at"),
  },
  (table) => [
    index("passkeys_of_user").on(table.userId),
    uniqueIndex("passkeys_credential").on(table.credentialID),
  ],
);

/** Links that make someone a member, once. The link's token is not kept, only its SHA-256, hex. */
export const invitations = pgTable(
  "invitations",
  {
    id: uuid("id").primaryKey(),
    tokenSha256: text("token_sha256").notNull().unique(),
    role: text("role").$type<Role>().notNull(),
    /** Whom it is for, in the inviter's words: a name or an address. */
    note: text("note").notNull(),
    invitedBy: text("invited_by")
      .notNull()
      .references(() => users.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    acceptedBy: text("accepted_by").references(() => users.id),
    revokedAt: instant("revoked_at"),
  },
  () => [check("invitations_role", isRole("role"))],
);

/** The index of words of a text: only the database reads it. */
const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
/** What an entry can be found by: names, and the texts of its detail without the names of its fields. */
const textOfEntry = `actor_name || ' ' || coalesce(object_name, '') || ' ' || jsonb_path_query_array(detail, 'strict $.** ? (@.type() == "string")')::text`;
const wordsOfEntry = sql.raw(
  `to_tsvector('simple', translate(${textOfEntry}, '${wordSeparators.replaceAll("'", "''")}', '${" ".repeat(textLength(wordSeparators))}'))`,
);

/** What was done to members, caps, shares, decisions and generations. The database refuses to change or delete a row. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    at: instant("at").notNull(),
    /** Null of the server itself, and of whoever works alone. */
    actorId: text("actor_id"),
    /** As it was then. */
    actorName: text("actor_name").notNull(),
    action: text("action").$type<AuditAction>().notNull(),
    /** What it was done to: an id of the action's own kind. */
    objectId: text("object_id"),
    /** As it was then. */
    objectName: text("object_name"),
    /** Before and after, and what else the action says. */
    detail: jsonb("detail").$type<Record<string, unknown>>().notNull(),
    words: tsvector("words").notNull().generatedAlwaysAs(wordsOfEntry),
  },
  (table) => [
    index("audit_entries_at").on(table.at, table.id),
    index("audit_entries_of_object").on(table.objectId, table.at, table.id),
    index("audit_entries_with_words").using("gin", table.words).with({ fastupdate: false }),
    index("audit_entries_of_action").on(table.action, table.at, table.id),
    index("audit_entries_of_actor").on(table.actorId, table.at, table.id),
  ],
);

/** The sums of what a person's generations reserve and cost in a month; locked while a reservation is decided. */
export const personBalances = pgTable(
  "person_balances",
  {
    userId: userId(),
    mode: text("mode").$type<Mode>().notNull(),
    month: text("month").notNull(),
    reservedMicros: bigint("reserved_micros", { mode: "number" }).notNull(),
    settledMicros: bigint("settled_micros", { mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.mode, table.month] }),
    check("person_balances_reserved_not_negative", sql`reserved_micros >= 0`),
  ],
);

/** rate-limiter-flexible's counters, shared by all processes. */
export const rateLimits = pgTable("rate_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull(),
  expire: instant("expire"),
});
