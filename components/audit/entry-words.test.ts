import { describe, expect, it } from "vitest";

import { auditActions } from "@/lib/domain/audit";
import type { AuditEntry } from "@/lib/domain/audit-entry";
import { wordsIn } from "@/lib/words/catalogue";

import { entryWords } from "./entry-words";

const entry = (fields: Partial<AuditEntry>): AuditEntry => ({
  id: 1,
  at: "2026-11-28T12:00:00.000Z",
  actorId: "1",
  actorName: "Ada",
  action: "member.joined",
  objectId: "2",
  objectName: "Bo",
  detail: {},
  ...fields,
});
const said = (fields: Partial<AuditEntry>) => entryWords(wordsIn("en"), entry(fields));

describe("an entry in words", () => {
  it.each([
    [
      { action: "member.role_changed", detail: { before: "creator", after: "admin" } },
      "Ada made Bo Admin (was Creator)",
    ],
    [
      { action: "member.cap_changed", detail: { before: null, after: 25_000_000 } },
      "Ada changed the monthly cap of Bo to $25.00 (was no cap)",
    ],
    [
      {
        action: "caps.changed",
        detail: {
          before: { monthlyMicros: null, generationMicros: null },
          after: { monthlyMicros: 9_000_000, generationMicros: null },
        },
      },
      "Ada changed the caps: $9.00 a month, no cap a generation (before: no cap a month, no cap a generation)",
    ],
    [{ action: "generation.deleted", actorId: null, actorName: "solo" }, "You deleted “Bo”"],
    [
      { action: "invitation.made", objectName: "", detail: { role: "reviewer" } },
      "Ada invited somebody as Reviewer",
    ],
    [{ action: "review.decided", detail: { verdict: "approved" } }, "Ada decided on “Bo”: approved"],
  ] as [Partial<AuditEntry>, string][])("of %j", (fields, sentence) => {
    expect(said(fields)).toBe(sentence);
  });

  it.each(auditActions)(
    "is a whole sentence of %s in every language, whatever its detail lacks",
    (action) => {
      for (const language of ["en", "de"] as const) {
        expect(entryWords(wordsIn(language), entry({ action }))).toMatch(/^Ada .*\S$/);
      }
    },
  );
});
