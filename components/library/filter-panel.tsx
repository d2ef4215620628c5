"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";

import { Switch } from "@/components/ui/switch";
import { statuses } from "@/lib/domain/generation";
import type { LibraryFilter } from "@/lib/domain/library-filter";
import { reviewStates } from "@/lib/domain/review";
import { type Shape, shapes, sizeTable } from "@/lib/domain/sizes";

import { listTags } from "./change-generations";
import { PersonField } from "./person-field";
import { useProjects } from "./projects-store";
import { DayRange, DollarRange, SecondsRange } from "./range-fields";
import type { ChangeFilter } from "./use-filter";

interface FilterPanelProps {
  filter: LibraryFilter;
  onChange: ChangeFilter;
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-small font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-1.5">{children}</div>
    </fieldset>
  );
}

interface PillProps {
  checked: boolean;
  onChange: () => void;
  children: ReactNode;
}

/** One of several that can be chosen together. */
function Pill({ checked, onChange, children }: PillProps) {
  return (
    <label className="relative flex h-8 items-center gap-1.5 rounded-full border border-line bg-raised px-3 text-small text-muted transition-colors hover:text-ink has-checked:border-ink has-checked:bg-ink has-checked:text-ground has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus pointer-coarse:h-11 pointer-coarse:px-4">
      <input
        type="checkbox"
        checked={checked}
        onChange={onChange}
        className="absolute inset-0 cursor-pointer appearance-none rounded-full outline-none"
      />
      {children}
    </label>
  );
}

function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

function ShapePicture({ shape }: { shape: Shape }) {
  const { width, height } = sizeTable["480"][shape];
  const longest = Math.max(width, height);
  return (
    <span
      aria-hidden
      className="rounded-[2px] border-[1.5px] border-current"
      style={{ width: (14 * width) / longest, height: (14 * height) / longest }}
    />
  );
}

function Tags({ filter, onChange }: FilterPanelProps) {
  const t = useTranslations();
  const [known, setKnown] = useState<readonly string[] | null>(null);

  useEffect(() => {
    let left = false;
    void listTags().then((tags) => (left ? undefined : setKnown(tags)));
    return () => {
      left = true;
    };
  }, []);

  const all = [...new Set([...filter.tags, ...(known ?? [])])];
  return (
    <Group legend={t("library.filters.tags")}>
      {all.length === 0 && known !== null ? (
        <p className="text-small text-muted">{t("library.filters.noTags")}</p>
      ) : null}
      {all.map((tag) => (
        <Pill
          key={tag}
          checked={filter.tags.includes(tag)}
          onChange={() => onChange({ tags: toggled(filter.tags, tag) })}
        >
          <span className="max-w-48 truncate">{tag}</span>
        </Pill>
      ))}
    </Group>
  );
}

function ProjectField({ filter, onChange }: FilterPanelProps) {
  const t = useTranslations();
  const projects = useProjects();
  const { project } = filter;
  const isGone = project !== null && project !== "none" && projects.every(({ id }) => id !== project);
  return (
    <div className="grid gap-1.5">
      <label htmlFor="filter-project" className="text-small font-medium">
        {t("library.filters.project")}
      </label>
      <select
        id="filter-project"
        value={project ?? ""}
        onChange={({ currentTarget: { value } }) => onChange({ project: value === "" ? null : value })}
        className="field h-11 w-full px-2 text-large md:h-9 md:text-body"
      >
        <option value="">{t("library.filters.anyProject")}</option>
        <option value="none">{t("library.filters.noProject")}</option>
        {isGone ? <option value={project}>{t("library.filters.goneProject")}</option> : null}
        {projects.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** All that a library can be narrowed by; each change holds at once. */
export function FilterPanel({ filter, onChange }: FilterPanelProps) {
  const t = useTranslations();
  const parts = { filter, onChange };
  return (
    <div className="grid gap-5">
      <Group legend={t("library.filters.status")}>
        {statuses.map((status) => (
          <Pill
            key={status}
            checked={filter.statuses.includes(status)}
            onChange={() => onChange({ statuses: toggled(filter.statuses, status) })}
          >
            {t(`generation.status.${status}`)}
          </Pill>
        ))}
      </Group>
      <Group legend={t("library.filters.shape")}>
        {shapes.map((shape) => (
          <Pill
            key={shape}
            checked={filter.shapes.includes(shape)}
            onChange={() => onChange({ shapes: toggled(filter.shapes, shape) })}
          >
            <ShapePicture shape={shape} />
            {shape}
          </Pill>
        ))}
      </Group>
      <Group legend={t("library.filters.review")}>
        {reviewStates.map((state) => (
          <Pill
            key={state}
            checked={filter.reviews.includes(state)}
            onChange={() => onChange({ reviews: toggled(filter.reviews, state) })}
          >
            {t(`reviewStates.${state}`)}
          </Pill>
        ))}
      </Group>
      <SecondsRange {...parts} />
      <DayRange {...parts} />
      <DollarRange {...parts} />
      <Tags {...parts} />
      <ProjectField {...parts} />
      <PersonField {...parts} />
      <div className="border-t border-line pt-4">
        <Switch
          name="deleted"
          label={t("library.filters.deleted")}
          help={t("library.filters.deletedHelp")}
          checked={filter.deleted}
          onChange={(deleted) => onChange({ deleted })}
        />
      </div>
    </div>
  );
}
