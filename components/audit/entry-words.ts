import type { AuditEntry } from "@/lib/domain/audit-entry";
import { roles } from "@/lib/domain/permissions";
import { formatMicros } from "@/lib/domain/price";
import type { Words } from "@/lib/words/words";

/** `member.role_changed` is said by `memberRoleChanged`: a key's dots are its path. */
type Camel<Name extends string> = Name extends `${infer Head}.${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name extends `${infer Head}_${infer Tail}`
    ? `${Head}${Capitalize<Camel<Tail>>}`
    : Name;

export function keyOf<Name extends string>(name: Name): Camel<Name> {
  return name.replaceAll(/[._](\w)/g, (_, letter: string) => letter.toUpperCase()) as Camel<Name>;
}

const isMicros = (value: unknown): value is number => typeof value === "number";

/** A value of an entry's detail, for a person: a role, a cap, both caps, or a text. */
function valueWords(t: Words, action: string, value: unknown): string {
  const role = roles.find((each) => each === value);
  if (role) return t(`roles.${role}.name`);
  if (isMicros(value)) return formatMicros(value);
  if (typeof value === "string") return value;
  if (typeof value === "object" && value !== null && action === "caps.changed") {
    const { monthlyMicros, generationMicros } = value as Record<string, unknown>;
    const cap = (micros: unknown) => (isMicros(micros) ? formatMicros(micros) : t("audit.noCap"));
    return t("audit.caps", { monthly: cap(monthlyMicros), generation: cap(generationMicros) });
  }
  return t("audit.noCap");
}

/** Who did it, as it was told then. */
function actorWords(t: Words, { actorId, actorName }: AuditEntry): string {
  if (actorId === null && actorName === "solo") return t("audit.solo");
  return actorId === null && actorName === "system" ? t("audit.system") : actorName;
}

/** What was done, in one sentence. */
export function entryWords(t: Words, entry: AuditEntry): string {
  const { action, objectName, detail } = entry;
  const value = (name: string) => valueWords(t, action, detail[name]);
  return t(`audit.says.${keyOf(action)}`, {
    actor: actorWords(t, entry),
    object: objectName === null || objectName === "" ? t("audit.nameless") : objectName,
    before: value("before"),
    after: value("after"),
    role: value("role"),
    verdict: String(detail.verdict),
    access: String(detail.access),
  });
}
