"use client";

import { useTranslations } from "use-intl";

import { usePersonName } from "@/components/shell/person-name";
import { useStudio } from "@/components/shell/studio-provider";
import type { LibraryFilter } from "@/lib/domain/library-filter";

import type { ChangeFilter } from "./use-filter";

interface PersonFieldProps {
  filter: LibraryFilter;
  onChange: ChangeFilter;
}

/** Whose work is shown; not where one works alone. */
export function PersonField({ filter: { person: chosen }, onChange }: PersonFieldProps) {
  const t = useTranslations();
  const { person, people } = useStudio();
  const nameOf = usePersonName();
  if (person === null) return null;
  const me = chosen === person.id ? "me" : chosen;
  const others = people.filter(({ id }) => id !== person.id);
  const isGone = me !== null && me !== "me" && others.every(({ id }) => id !== me);
  return (
    <div className="grid gap-1.5">
      <label htmlFor="filter-person" className="text-small font-medium">
        {t("library.filters.person")}
      </label>
      <select
        id="filter-person"
        value={me ?? ""}
        onChange={({ currentTarget: { value } }) => onChange({ person: value === "" ? null : value })}
        className="field h-11 w-full px-2 text-large md:h-9 md:text-body"
      >
        <option value="">{t("library.filters.anyPerson")}</option>
        <option value="me">{t("library.filters.me")}</option>
        {isGone ? <option value={me}>{t("library.filters.gonePerson")}</option> : null}
        {others.map(({ id }) => (
          <option key={id} value={id}>
            {nameOf(id)}
          </option>
        ))}
      </select>
    </div>
  );
}
