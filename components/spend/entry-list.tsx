"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "use-intl";

import { usePersonName } from "@/components/shell/person-name";
import { useReadOn } from "@/components/shell/use-read-on";
import { ReadOnButton } from "@/components/ui/read-on-button";
import type { Micros } from "@/lib/domain/price";
import type { SpendEntries } from "@/lib/domain/spend-entry";
import { spendParams, type SpendView, writeSpendView } from "@/lib/domain/spend-view";

import "./spend.css";
import { dayWords } from "./date-words";
import { EntryRow } from "./entry-row";
import { digitsBehindCents } from "./money";
import { SpendPanel } from "./spend-frame";

const loadSchema = async () => (await import("@/lib/domain/spend-entry")).SpendEntries;

interface EntryListProps {
  view: SpendView;
  /** Of the project that is looked at. */
  projectName: string | null;
  first: SpendEntries;
}

/** What the list is narrowed to, each to be taken away. */
function Narrowed({ view, projectName }: Pick<EntryListProps, "view" | "projectName">) {
  const t = useTranslations();
  const language = useLocale();
  const nameOf = usePersonName();
  const parts = [
    view.day === null
      ? null
      : { key: "day", what: dayWords(language, view.day), without: { ...view, day: null } },
    view.project === null
      ? null
      : {
          key: "project",
          what: projectName ?? t("spend.projects.none"),
          without: { ...view, project: null },
        },
    view.person === null
      ? null
      : {
          key: "person",
          what: nameOf(view.person) ?? t("spend.people.nobody"),
          without: { ...view, person: null },
        },
  ].filter((part) => part !== null);
  return (
    <p className="flex flex-wrap gap-2 empty:hidden">
      {parts.map(({ key, what, without }) => (
        <Link
          key={key}
          href={writeSpendView(without)}
          prefetch={false}
          scroll={false}
          aria-label={t("spend.entries.clear", { what })}
          className="flex h-11 max-w-64 min-w-0 items-center gap-1.5 rounded-full border border-field-line bg-raised pr-2 pl-3 text-small hover:bg-surface md:h-8"
        >
          <span className="truncate">{what}</span>
          <X aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-muted" />
        </Link>
      ))}
    </p>
  );
}

function Columns() {
  const t = useTranslations();
  const names = ["generation", "kind", "said", "date"] as const;
  return (
    <thead>
      <tr className="text-small text-muted">
        {names.map((name) => (
          <th
            key={name}
            scope="col"
            className={`pb-2 text-left font-normal whitespace-nowrap ${name === "generation" ? "" : "max-md:hidden"}`}
          >
            {t(`spend.entries.${name}`)}
          </th>
        ))}
        {(["reserved", "booked"] as const).map((name) => (
          <th key={name} scope="col" className="pb-2 text-right font-normal whitespace-nowrap">
            {t(`spend.${name}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const roomFor = (amounts: readonly Micros[]) => Math.max(0, ...amounts.map(digitsBehindCents));

/** Every entry of the ledger, the newest first. */
export function EntryList({ view, projectName, first }: EntryListProps) {
  const t = useTranslations();
  const { items, readOn, ...rest } = useReadOn(t, {
    path: "/api/spend/entries",
    params: spendParams(view),
    first,
    loadSchema,
  });

  const room = {
    reserved: roomFor(items.map(({ reservedMicros }) => reservedMicros)),
    booked: roomFor(items.map(({ settledMicros }) => settledMicros)),
  };

  return (
    <SpendPanel
      id="entries"
      title={t("spend.entries.heading")}
      help={t("spend.entries.help")}
      aside={<Narrowed view={view} projectName={projectName} />}
    >
      {items.length === 0 ? (
        <p className="py-6 text-body text-muted">{t("spend.entries.none")}</p>
      ) : (
        <table aria-labelledby="entries" className="spend-entries w-full">
          <Columns />
          <tbody>
            {items.map((entry) => (
              <EntryRow key={entry.id} entry={entry} room={room} />
            ))}
          </tbody>
        </table>
      )}
      <div className="mt-4 grid gap-4 empty:hidden">
        <ReadOnButton
          {...rest}
          id="entries-problem"
          words={{
            reading: t("spend.entries.reading"),
            again: t("spend.entries.again"),
            more: t("spend.entries.more"),
          }}
          onReadOn={() => void readOn()}
        />
      </div>
    </SpendPanel>
  );
}
