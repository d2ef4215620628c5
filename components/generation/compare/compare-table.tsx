"use client";

import { ChevronRight } from "lucide-react";
import { lazy, type ReactNode, Suspense, useId, useState } from "react";
import { useTranslations } from "use-intl";

import type { Generation } from "@/lib/domain/generation";

import { Letter } from "./caption";
import { Group, Heading } from "./compare-group";
import { factRows, type Row, settingRows } from "./compare-rows";

const DifferentWords = lazy(async () => ({ default: (await import("./different-words")).DifferentWords }));

interface Column {
  letter: string;
  generation: Generation;
}

const headingClass = "text-large font-semibold tracking-tight";

const isOneOf = (values: readonly unknown[]) => new Set(values).size <= 1;

/** Sentences of which the words that differ are marked; plain where they are the same. */
function sentenceCells(texts: readonly string[]): ReactNode[] {
  if (isOneOf(texts)) return [...texts];
  return texts.map((text, index) => (
    <span key={text} className="font-normal">
      <Suspense fallback={text}>
        <DifferentWords texts={texts} index={index} />
      </Suspense>
    </span>
  ));
}

/** Words of a person are compared word by word, all else as a whole. */
const cellsOf = ({ term, values }: Row): readonly ReactNode[] =>
  term === "negative_prompt" ? sentenceCells(values.map((value) => value ?? "")) : values;

function Pictures({ table, columns }: { table: string; columns: readonly Column[] }) {
  const t = useTranslations();
  return (
    <Group
      table={table}
      term="picture"
      label={t("compare.table.picture")}
      letters={columns.map(({ letter }) => letter)}
      differs
      cells={columns.map(({ letter, generation: { image } }) => (
        // oxlint-disable-next-line nextjs/no-img-element -- stored media, which the optimiser may not read
        <img
          key={letter}
          src={`${image.url}?thumb`}
          alt={t("compare.pane", { letter, title: t("compare.table.picture") })}
          className="h-20 max-w-full rounded-field object-contain object-left"
        />
      ))}
    />
  );
}

function Differing({
  table,
  columns,
  rows,
}: {
  table: string;
  columns: readonly Column[];
  rows: readonly Row[];
}) {
  const t = useTranslations();
  const letters = columns.map(({ letter }) => letter);
  const prompts = columns.map(({ generation }) => generation.prompt);
  const pictures = !isOneOf(columns.map(({ generation }) => generation.image.url));
  const nothing = rows.length === 0 && !pictures && isOneOf(prompts);
  const words = !isOneOf(prompts) || rows.some(({ term }) => term === "negative_prompt");
  const promptsDiffer = !isOneOf(prompts);
  const prompt = (
    <Group
      table={table}
      term="prompt"
      label={t("fields.prompt.label")}
      letters={letters}
      cells={sentenceCells(prompts)}
      differs={promptsDiffer}
    />
  );
  return (
    <>
      {promptsDiffer ? null : prompt}
      <Heading columns={columns.length}>
        <h2 className={headingClass}>{t("compare.table.differs")}</h2>
        {nothing ? <p className="text-small text-muted">{t("compare.table.nothingDiffers")}</p> : null}
        {words ? <p className="text-small text-muted">{t("compare.table.markedWords")}</p> : null}
      </Heading>
      {promptsDiffer ? prompt : null}
      {pictures ? <Pictures table={table} columns={columns} /> : null}
      {rows.map((row) => (
        <Group
          key={row.term}
          table={table}
          term={row.term}
          label={row.label}
          letters={letters}
          cells={cellsOf(row)}
          differs
        />
      ))}
    </>
  );
}

/** Settings, cost and time of each, a column a generation. */
export function CompareTable({ columns }: { columns: readonly Column[] }) {
  const t = useTranslations();
  const table = useId();
  const [open, setOpen] = useState(false);
  const generations = columns.map(({ generation }) => generation);
  const letters = columns.map(({ letter }) => letter);
  const { differing, same } = settingRows(t, generations);
  const group = (row: Row, once: boolean) => (
    <Group
      key={row.term}
      table={table}
      term={row.term}
      label={row.label}
      letters={letters}
      cells={row.values}
      once={once}
    />
  );
  return (
    <section
      aria-label={t("compare.table.caption")}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- on a phone it scrolls sideways, by keys too
      tabIndex={0}
      className="relative overflow-x-auto"
    >
      <table className={`w-full table-fixed border-collapse ${columns.length > 2 ? "max-md:min-w-160" : ""}`}>
        <caption className="sr-only">{t("compare.table.caption")}</caption>
        <thead>
          <tr>
            {letters.map((letter) => (
              <th
                key={letter}
                id={`${table}-${letter}`}
                scope="col"
                className="pb-2 text-left not-first:pl-2"
              >
                <Letter>{letter}</Letter>
                <span className="sr-only">{letter}</span>
              </th>
            ))}
          </tr>
        </thead>
        <Differing table={table} columns={columns} rows={differing} />
        <Heading columns={columns.length}>
          <h2 className={headingClass}>{t("compare.table.facts")}</h2>
        </Heading>
        {factRows(t, generations).map((row) => group(row, false))}
        <Heading columns={columns.length}>
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="-mx-2 flex min-h-11 items-center gap-1.5 rounded-field px-2 text-body font-medium hover:bg-raised"
          >
            <ChevronRight
              aria-hidden
              size={16}
              strokeWidth={1.75}
              className={`text-muted transition-transform ${open ? "rotate-90" : ""}`}
            />
            {t("compare.table.same", { count: same.length })}
          </button>
        </Heading>
        {open ? same.map((row) => group(row, true)) : null}
      </table>
    </section>
  );
}
