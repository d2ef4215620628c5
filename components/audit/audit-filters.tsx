"use client";

import { type Ref, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { useStudio } from "@/components/shell/studio-provider";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { auditActions } from "@/lib/domain/audit";
import { type AuditFilter, emptyAuditFilter, writeAuditFilter } from "@/lib/domain/audit-filter";
import { mostSearchCharacters } from "@/lib/domain/library-filter";

import { keyOf } from "./entry-words";
import type { ChangeAuditFilter } from "./use-audit-filter";

const quietMs = 250;
const orNull = (value: string) => (value === "" ? null : value);
const control = "field h-11 w-full min-w-0 text-large md:h-9 md:text-body";

interface FiltersProps {
  filter: AuditFilter;
  onChange: ChangeAuditFilter;
}

/** Looks for words as they are typed. */
function Search({ filter: { q }, onChange, ref }: FiltersProps & { ref: Ref<HTMLInputElement> }) {
  const t = useTranslations();
  const [text, setText] = useState(q);
  const [known, setKnown] = useState(q);
  if (q !== known) {
    setKnown(q);
    if (q.trim() !== text.trim()) setText(q);
  }
  useEffect(() => {
    if (text.trim() === q.trim()) return;
    const timer = setTimeout(() => onChange({ q: text.trim() }), quietMs);
    return () => clearTimeout(timer);
  }, [text, q, onChange]);
  return (
    <input
      ref={ref}
      type="search"
      aria-label={t("audit.search")}
      placeholder={t("audit.search")}
      value={text}
      maxLength={mostSearchCharacters}
      onChange={(event) => setText(event.currentTarget.value)}
      className={`${control} px-3`}
    />
  );
}

/** What the log is narrowed to. */
export function AuditFilters({ filter, onChange }: FiltersProps) {
  const t = useTranslations();
  const { people } = useStudio();
  const search = useRef<HTMLInputElement>(null);
  const isEmpty = writeAuditFilter(filter).size === 0;
  const reset = () => {
    search.current?.focus(); // the button that had the focus goes
    onChange(emptyAuditFilter);
  };
  return (
    <search aria-label={t("audit.filters")} className="grid gap-4">
      <Search ref={search} filter={filter} onChange={onChange} />
      <div className="grid grid-cols-2 gap-x-3 gap-y-4 md:grid-cols-4">
        <Field id="audit-action" label={t("audit.action")}>
          <select
            id="audit-action"
            value={filter.action ?? ""}
            onChange={({ currentTarget }) =>
              onChange({ action: auditActions.find((each) => each === currentTarget.value) ?? null })
            }
            className={`${control} px-2`}
          >
            <option value="">{t("audit.anyAction")}</option>
            {auditActions.map((action) => (
              <option key={action} value={action}>
                {t(`audit.kinds.${keyOf(action)}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="audit-person" label={t("audit.person")}>
          <select
            id="audit-person"
            value={filter.person ?? ""}
            onChange={({ currentTarget }) => onChange({ person: orNull(currentTarget.value) })}
            className={`${control} px-2`}
          >
            <option value="">{t("audit.anyPerson")}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        {(["from", "to"] as const).map((name) => (
          <Field key={name} id={`audit-${name}`} label={t(`audit.${name}`)}>
            <input
              id={`audit-${name}`}
              type="date"
              value={filter[name] ?? ""}
              onChange={({ currentTarget }) => onChange({ [name]: orNull(currentTarget.value) })}
              className={`${control} px-2`}
            />
          </Field>
        ))}
      </div>
      {isEmpty ? null : (
        <div>
          <Button onClick={reset}>{t("audit.reset")}</Button>
        </div>
      )}
    </search>
  );
}
