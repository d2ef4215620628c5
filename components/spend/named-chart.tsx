"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";

import { TextButton } from "@/components/ui/text-button";
import type { SpendSums } from "@/lib/domain/spend-month";

import "./spend.css";
import { SpendPanel } from "./spend-frame";
import { chartStyle, mostOf, SpendCells, SpendColumns, SpendRowLink } from "./spend-row";

/** Of more lines than this the cheaper ones are folded away. */
const mostUnfolded = 8;

interface NamedLine {
  key: string;
  name: string;
  /** Whether it is of what belongs to none. */
  isRest: boolean;
  chosen: boolean;
  sums: SpendSums;
  /** Where it leads; null where its entries cannot be shown alone. */
  href: string | null;
}

interface NamedChartProps {
  id: string;
  of: "projects" | "people";
  /** What its first column is called. */
  column: string;
  /** The dearest first, what belongs to none last. */
  lines: readonly NamedLine[];
}

const Name = ({ name }: { name: string }) => <span className="line-clamp-2 wrap-anywhere">{name}</span>;

/** What each of several cost: a table whose last cells draw it. */
export function NamedChart({ id, of, column, lines }: NamedChartProps) {
  const t = useTranslations();
  const [unfolded, setUnfolded] = useState(false);
  const folds = lines.length > mostUnfolded;
  const shown =
    folds && !unfolded
      ? lines.filter(({ isRest, chosen }, index) => index < mostUnfolded - 2 || isRest || chosen)
      : lines;
  const sums = lines.map((line) => line.sums);
  return (
    <SpendPanel id={id} title={t(`spend.${of}.heading`)} help={t(`spend.${of}.help`)}>
      <table aria-labelledby={id} className="spend-chart spend-projects" style={chartStyle(sums)}>
        <SpendColumns first={column} />
        <tbody>
          {shown.map((line) => (
            <tr key={line.key}>
              <th scope="row" className={`text-body ${line.isRest ? "text-muted" : ""}`}>
                {line.href === null ? (
                  <Name name={line.name} />
                ) : (
                  <SpendRowLink href={line.href} label={line.name} chosen={line.chosen}>
                    <Name name={line.name} />
                  </SpendRowLink>
                )}
              </th>
              <SpendCells sums={line.sums} most={mostOf(sums)} />
            </tr>
          ))}
        </tbody>
      </table>
      {folds ? (
        <p className="mt-3">
          <TextButton aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? t(`spend.${of}.fewer`) : t(`spend.${of}.all`, { count: String(lines.length) })}
          </TextButton>
        </p>
      ) : null}
    </SpendPanel>
  );
}
