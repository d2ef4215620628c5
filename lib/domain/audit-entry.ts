import * as z from "zod/mini";

import { auditActions } from "./audit";

/** One line of the audit log. */
export const AuditEntry = z.object({
  id: z.int(),
  at: z.string(),
  /** Null of the server itself, and of whoever works alone. */
  actorId: z.nullable(z.string()),
  actorName: z.string(),
  action: z.enum(auditActions),
  objectId: z.nullable(z.string()),
  objectName: z.nullable(z.string()),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** A page of it, newest first. */
export const AuditEntries = z.object({ items: z.array(AuditEntry), nextCursor: z.nullable(z.string()) });
export type AuditEntries = z.infer<typeof AuditEntries>;
