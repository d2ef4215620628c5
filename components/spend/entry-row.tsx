"use client";

import { CircleCheck, CircleDashed } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "use-intl";

import { useByline } from "@/components/shell/person-name";
import { formatMicros, type Micros } from "@/lib/domain/price";
import type { SpendEntry } from "@/lib/domain/spend-entry";

import { dayWords, momentWords } from "./date-words";
import { Money } from "./money";

/** The digits behind the cents that the columns of amounts have. */
export interface EntryRoom {
  reserved: number;
  booked: number;
}

interface AmountProps {
  of: "booked" | "reserved";
  micros: Micros | null;
  room: number;
}

/** What an entry adds to a sum; nothing is seen where it adds nothing to it. */
function Amount({ of, micros, room }: AmountProps) {
  return (
    <td className={`text-right ${of === "booked" ? "font-medium" : "text-muted"}`}>
      {micros === null ? (
        <span className="sr-only">{formatMicros(0)}</span>
      ) : (
        <Money micros={micros} signed room={room} />
      )}
    </td>
  );
}

/** A generation that was deleted has no page any more; its words stay with its entries. */
function Prompt({ entry }: { entry: SpendEntry }) {
  const t = useTranslations();
  const words = <span className="line-clamp-2 wrap-anywhere md:line-clamp-1">{entry.prompt}</span>;
  if (entry.deleted) {
    return (
      <span className="flex items-baseline gap-2 text-muted">
        {words}
        <span className="shrink-0 rounded-full border border-line px-2 text-small">
          {t("spend.entries.deleted")}
        </span>
      </span>
    );
  }
  return (
    <Link
      href={`/generations/${entry.generationId}`}
      prefetch={false}
      className="relative block decoration-field-line underline-offset-[3px] after:absolute after:-inset-x-1 after:-inset-y-2.5 hover:underline"
    >
      {words}
    </Link>
  );
}

/** In a team: who made what it is of. */
function Maker({ entry: { createdBy } }: { entry: SpendEntry }) {
  const byline = useByline()(createdBy);
  return byline === null ? null : <span className="max-w-64 truncate text-muted">{byline}</span>;
}

function Said({ entry }: { entry: SpendEntry }) {
  const t = useTranslations();
  // A reservation is an estimate by its nature, and what is released costs nothing.
  if (entry.kind === "reserve" || entry.kind === "release") return null;
  const Icon = entry.verified ? CircleCheck : CircleDashed;
  return (
    <span className="relative pl-5.5 whitespace-nowrap text-muted">
      <Icon
        aria-hidden
        size={16}
        strokeWidth={1.75}
        className={`absolute top-0 left-0 ${entry.verified ? "text-good" : ""}`}
      />
      {t(entry.verified ? "spend.entries.fal" : "spend.entries.estimate")}
    </span>
  );
}

function Moment({ entry }: { entry: SpendEntry }) {
  const t = useTranslations();
  const language = useLocale();
  const { createdAt, day } = entry;
  return (
    <>
      <time dateTime={createdAt} className="whitespace-nowrap">
        {momentWords(language, createdAt)}
      </time>
      {createdAt.startsWith(day) ? null : (
        <span className="md:block"> {t("spend.entries.countsOn", { date: dayWords(language, day) })}</span>
      )}
    </>
  );
}

/** An entry adds to what is reserved, to what is booked, or moves from one to the other. */
export function EntryRow({ entry, room }: { entry: SpendEntry; room: EntryRoom }) {
  const t = useTranslations();
  const { kind, reservedMicros, settledMicros } = entry;
  const books = kind === "settle" || kind === "adjust" || settledMicros !== 0;
  return (
    <tr id={`entry-${entry.id}`} tabIndex={-1} className="border-t border-line text-body">
      <td className="w-full">
        <Prompt entry={entry} />
        <span className="mt-0.5 text-small max-md:hidden">
          <Maker entry={entry} />
        </span>
        <span className="mt-0.5 flex flex-wrap gap-x-3 text-small text-muted md:hidden">
          <Maker entry={entry} />
          <span className="text-ink">{t(`spend.entries.kinds.${kind}`)}</span>
          <Said entry={entry} />
          <span>
            <Moment entry={entry} />
          </span>
        </span>
      </td>
      <td className="whitespace-nowrap max-md:hidden">{t(`spend.entries.kinds.${kind}`)}</td>
      <td className="text-small max-md:hidden">
        <Said entry={entry} />
      </td>
      <td className="text-small text-muted tabular-nums max-md:hidden">
        <Moment entry={entry} />
      </td>
      <Amount of="reserved" micros={reservedMicros === 0 ? null : reservedMicros} room={room.reserved} />
      <Amount of="booked" micros={books ? settledMicros : null} room={room.booked} />
    </tr>
  );
}
