import type { Db, Tx } from "@/lib/db/client";
import type { Mode } from "@/lib/domain/generation";
import type { Person } from "@/lib/domain/people";
import type { Micros } from "@/lib/domain/price";
import type { ShareAccess, ShareKind } from "@/lib/domain/share";
import type { FalClient } from "@/lib/fal/client";
import type { Mailer } from "@/lib/mail/create-mailer";
import type { FetchPicture } from "@/lib/media/fetch-picture";
import type { MediaStore } from "@/lib/media/store";

/** Who acts: the one person of a solo install, a member of a team, or the server itself. */
export type Actor =
  | { kind: "solo" }
  | ({ kind: "person" } & Person)
  | ({ kind: "guest" } & Guest)
  | { kind: "system" };

/** Someone who came in by a link, and what it opens. */
export interface Guest {
  id: string;
  name: string;
  share: { id: string; kind: ShareKind; objectId: string; access: ShareAccess };
}

export interface Log {
  info(event: string, fields?: Record<string, unknown>): void;
  warn(event: string, fields?: Record<string, unknown>): void;
  error(event: string, fields?: Record<string, unknown>): void;
}

/** Everything a service may touch. Inside `withTransaction` use only the ctx it hands over. */
export interface Ctx {
  db: Db | Tx;
  fal: FalClient;
  media: MediaStore;
  fetchPicture: FetchPicture;
  /** Null where the server knows no mail server. */
  mailer: Mailer | null;
  mode: Mode;
  /** What the environment allows at most. */
  caps: { monthlyMicros: Micros | null; generationMicros: Micros | null };
  /** Where fal can tell us of a generation's end; null where fal cannot reach us. */
  webhookUrl: (generationId: string) => string | null;
  actor: Actor;
  now(): Date;
  log: Log;
}

/** Runs `act` in a transaction; inside another one it is a savepoint of that. */
export async function withTransaction<T>(ctx: Ctx, act: (ctx: Ctx) => Promise<T>): Promise<T> {
  return ctx.db.transaction((tx) => act({ ...ctx, db: tx }));
}
