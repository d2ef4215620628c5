"use client";

import { Download } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";

import { Moment } from "@/components/shell/moment";
import { useReadOn } from "@/components/shell/use-read-on";
import { buttonClass } from "@/components/ui/button";
import { ReadOnButton } from "@/components/ui/read-on-button";
import { SectionCard } from "@/components/ui/section-card";
import type { AuditEntries, AuditEntry } from "@/lib/domain/audit-entry";
import { type AuditFilter, writeAuditFilter } from "@/lib/domain/audit-filter";

import { AuditFilters } from "./audit-filters";
import { entryWords } from "./entry-words";
import { useAuditFilter } from "./use-audit-filter";

const loadSchema = async () => (await import("@/lib/domain/audit-entry")).AuditEntries;

interface AuditLogProps {
  filter: AuditFilter;
  first: AuditEntries;
  /** Whether a part of the address was left out. */
  unusable: boolean;
}

function Entry({ entry }: { entry: AuditEntry }) {
  const t = useTranslations();
  const language = useLocale();
  const utc = new Intl.DateTimeFormat(language, {
    dateStyle: "medium",
    timeStyle: "medium",
    timeZone: "UTC",
  });
  return (
    <li
      id={`entry-${entry.id}`}
      tabIndex={-1}
      className="grid gap-x-6 gap-y-0.5 border-t border-line py-3 text-body md:grid-cols-[minmax(0,1fr)_auto] md:items-baseline"
    >
      <p className="line-clamp-3 wrap-anywhere">{entryWords(t, entry)}</p>
      <p
        title={t("audit.utc", { moment: utc.format(new Date(entry.at)) })}
        className="text-small text-muted tabular-nums"
      >
        <Moment at={entry.at} />
      </p>
    </li>
  );
}

function Downloads({ filter }: { filter: AuditFilter }) {
  const t = useTranslations();
  const address = (format: "csv" | "json") => {
    const query = writeAuditFilter(filter);
    query.set("format", format);
    return `/api/audit/export?${query.toString()}`;
  };
  return (
    <p className="flex flex-wrap items-center gap-2">
      {(["csv", "json"] as const).map((format) => (
        <a key={format} href={address(format)} download className={buttonClass("secondary")}>
          <Download aria-hidden size={16} strokeWidth={1.75} />
          {t(format === "csv" ? "audit.asCsv" : "audit.asJson")}
        </a>
      ))}
    </p>
  );
}

/** Who changed what, the newest first, with what narrows it. */
export function AuditLog({ filter, first, unusable }: AuditLogProps) {
  const t = useTranslations();
  const { change, pending } = useAuditFilter(filter);
  const params = writeAuditFilter(filter);
  const { items, readOn, ...rest } = useReadOn(t, { path: "/api/audit", params, first, loadSchema });
  const isNarrowed = params.size > 0;

  return (
    <SectionCard id="audit" heading={t("audit.heading")} text={t("audit.text")}>
      {unusable ? <output className="text-small text-muted">{t("audit.unusable")}</output> : null}
      {items.length === 0 && !isNarrowed ? null : <AuditFilters filter={filter} onChange={change} />}
      {items.length === 0 ? (
        <output className="py-6 text-body text-muted">
          {t(isNarrowed ? "audit.noneFound" : "audit.none")}
        </output>
      ) : (
        <ol
          aria-label={t("audit.list")}
          aria-busy={pending || undefined}
          className={`transition-opacity ${pending ? "opacity-60" : ""}`}
        >
          {items.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      <ReadOnButton
        {...rest}
        id="audit-problem"
        words={{ reading: t("audit.reading"), again: t("audit.again"), more: t("audit.more") }}
        onReadOn={() => void readOn()}
      />
      {items.length === 0 ? null : <Downloads filter={filter} />}
    </SectionCard>
  );
}
