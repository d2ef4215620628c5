"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

import { formatMicros, type Micros } from "@/lib/domain/price";
import type { SpendMonth } from "@/lib/domain/spend-month";

import { Money } from "./money";
import { type Colour, SpendMark, SpendSegments } from "./spend-bar";

function Figure({ label, micros, children }: { label: ReactNode; micros: Micros; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1 md:border-l md:border-line md:pl-4 md:first:border-l-0 md:first:pl-0">
      <dt className="flex items-center gap-2 text-body text-muted">{label}</dt>
      <dd className="text-large font-medium">
        <Money micros={micros} />
      </dd>
      <dd className="text-small text-muted tabular-nums">{children}</dd>
    </div>
  );
}

/** How much of what is booked is fal's word, and how much ours. */
function Booked({ said, estimated }: { said: Micros; estimated: Micros }) {
  const t = useTranslations();
  const parts = [
    { colour: "ink", words: t("spend.books.said"), micros: said, help: null },
    {
      colour: "muted",
      words: t("spend.books.estimated"),
      micros: estimated,
      help: t("spend.books.estimatedHelp"),
    },
  ] as const;
  return (
    <span className="grid gap-0.5">
      {parts.map(({ colour, words, micros, help }) => (
        <span key={colour} className="flex items-baseline gap-2">
          <SpendMark colour={colour} />
          <span>
            {words} <span className="text-ink">{formatMicros(micros)}</span>
            {help !== null && micros > 0 ? `, ${help}` : ""}
          </span>
        </span>
      ))}
    </span>
  );
}

/** What a month's figure is made of: what is booked, what is still reserved, and how well the reserve was measured. */
export function MonthBooks({ books, most }: { books: SpendMonth; most: Micros }) {
  const t = useTranslations();
  const { total, certainty } = books;
  const { saidMicros: said, estimatedMicros: estimated, finishedReservedMicros: reserved } = certainty;
  const unused = reserved - total.settledMicros;
  const segments: [Colour, Micros][] = [
    ["ink", said],
    ["muted", estimated],
    ["faint", total.reservedMicros],
  ];
  return (
    <>
      <div className="h-2 overflow-hidden rounded-full bg-line">
        <SpendSegments segments={segments} most={most} />
      </div>
      <dl className="mt-1 grid gap-4 md:grid-cols-3">
        <Figure label={t("spend.booked")} micros={total.settledMicros}>
          <Booked said={said} estimated={estimated} />
        </Figure>
        <Figure
          label={
            <>
              {t("spend.reserved")} <SpendMark colour="faint" />
            </>
          }
          micros={total.reservedMicros}
        >
          {t("spend.books.reservedHelp")}
        </Figure>
        <Figure
          label={t(unused < 0 ? "spend.books.differenceMore" : "spend.books.difference")}
          micros={Math.abs(unused)}
        >
          {t("spend.books.differenceHelp", { reserved: formatMicros(reserved) })}
        </Figure>
      </dl>
    </>
  );
}
