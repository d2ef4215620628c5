/** What the audit log tells of. Each is written in the transaction that does it. */
export const auditActions = [
  "studio.set_up",
  "member.joined",
  "member.role_changed",
  "member.cap_changed",
  "member.removed",
  "member.reset_link_made",
  "member.password_changed",
  "invitation.made",
  "invitation.revoked",
  "caps.changed",
  "generation.deleted",
  "generation.restored",
  "project.renamed",
  "project.deleted",
  "review.decided",
  "share.made",
  "share.revoked",
] as const;
export type AuditAction = (typeof auditActions)[number];
