"use client";

import Link from "next/link";
import type { CSSProperties, ReactNode } from "react";
import { useTranslations } from "use-intl";

import { formatMicros, type Micros } from "@/lib/domain/price";
import { sumMicros, type SpendSums } from "@/lib/domain/spend-month";

import { SpendBar } from "./spend-bar";

/** The names of a chart's columns. They are read, not seen: what a bar's lengths mean stands above the chart. */
export function SpendColumns({ first }: { first: string }) {
  const t = useTranslations();
  const names = [first, t("spend.booked"), t("spend.reserved"), t("spend.total")];
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            <span className="sr-only">{name}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** How much room the longest amount of a chart needs, and how many days it has: for its style. */
export function chartStyle(lines: readonly SpendSums[], days = 0): CSSProperties {
  const longest = Math.max(...lines.map((sums) => formatMicros(sumMicros(sums)).length));
  return { "--room": `${longest + 0.5}ch`, "--days": days } as CSSProperties;
}

export const mostOf = (lines: readonly SpendSums[]): Micros => Math.max(0, ...lines.map(sumMicros));

interface SpendRowLinkProps {
  href: string;
  label: string;
  chosen: boolean;
  children: ReactNode;
}

/** Where they are out of sight, they come into it. */
function toEntries(): void {
  document.getElementById("entries")?.scrollIntoView({ block: "nearest", behavior: "smooth" });
}

/** Shows the entries of a line; once more, and all are shown again. */
export function SpendRowLink({ href, label, chosen, children }: SpendRowLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      aria-label={label}
      aria-current={chosen ? "true" : undefined}
      onClick={toEntries}
    >
      {children}
    </Link>
  );
}

function Track({ sums, most }: { sums: SpendSums; most: Micros }) {
  const total = sumMicros(sums);
  const share = most > 0 ? Math.max(0, total / most) : 0;
  return (
    <span className="spend-track" style={{ "--share": share } as CSSProperties}>
      <span aria-hidden className="spend-track-bar overflow-hidden rounded-[0.125rem]">
        <SpendBar sums={sums} most={total} />
      </span>
      <span className="spend-value text-small tabular-nums">{formatMicros(total)}</span>
    </span>
  );
}

/** The amounts of a line, each in its cell; the last one draws the bar. */
export function SpendCells({ sums, most }: { sums: SpendSums; most: Micros }) {
  return (
    <>
      <td>
        <span className="sr-only">{formatMicros(sums.settledMicros)}</span>
      </td>
      <td>
        <span className="sr-only">{formatMicros(sums.reservedMicros)}</span>
      </td>
      <td>
        <Track sums={sums} most={most} />
      </td>
    </>
  );
}

/** The same where there is nothing: read, not seen. */
export function NoSpendCells() {
  return ["booked", "reserved", "total"].map((name) => (
    <td key={name}>
      <span className="sr-only">{formatMicros(0)}</span>
    </td>
  ));
}
