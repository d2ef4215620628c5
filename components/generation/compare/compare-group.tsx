"use client";

import { EqualNot } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";

interface GroupProps {
  /** Of the table, for its cells to name their headers. */
  table: string;
  term: string;
  label: string;
  letters: readonly string[];
  /** One a letter; null where there is nothing to say. */
  cells: readonly ReactNode[];
  differs?: boolean;
  /** One cell for all of them. */
  once?: boolean;
}

/** A label, and under it a value a column: beside each other there is no room for both. */
export function Group({ table, term, label, letters, cells, differs = false, once = false }: GroupProps) {
  const t = useTranslations();
  return (
    <tbody className="border-t border-line">
      <tr>
        <th
          id={`${table}-${term}`}
          scope="rowgroup"
          colSpan={letters.length}
          className="pt-2.5 text-left text-small font-normal text-muted"
        >
          <span className="flex items-center gap-1.5">
            {differs ? <EqualNot aria-hidden size={16} strokeWidth={1.75} className="text-focus" /> : null}
            {label}
            {differs ? <span className="sr-only">{t("compare.table.differ")}</span> : null}
          </span>
        </th>
      </tr>
      <tr>
        {once ? (
          <td
            colSpan={letters.length}
            headers={`${table}-${term} ${letters.map((letter) => `${table}-${letter}`).join(" ")}`}
            className="max-w-prose pt-0.5 pb-2.5 text-body wrap-anywhere tabular-nums"
          >
            {cells[0]}
          </td>
        ) : (
          letters.map((letter, index) => (
            <td
              key={letter}
              headers={`${table}-${letter} ${table}-${term}`}
              className={`pt-0.5 pr-4 pb-2.5 align-top text-body wrap-anywhere tabular-nums not-first:pl-2 ${differs ? "font-medium" : ""}`}
            >
              {cells[index] ?? <span className="font-normal text-muted">{t("compare.table.none")}</span>}
            </td>
          ))
        )}
      </tr>
    </tbody>
  );
}

/** A heading over the groups that follow. */
export function Heading({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <tbody>
      <tr>
        <td colSpan={columns} className="pt-6 pb-2">
          {children}
        </td>
      </tr>
    </tbody>
  );
}
