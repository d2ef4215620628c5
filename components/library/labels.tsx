"use client";

import { FolderClosed, Star, Tag } from "lucide-react";
import { lazy, useState } from "react";
import { useTranslations } from "use-intl";

import { problemWords } from "@/components/shell/request-json";
import { useGenerationsStore, useMay } from "@/components/shell/studio-provider";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { PanelButton } from "@/components/ui/panel-button";
import type { Generation } from "@/lib/domain/generation";

import { type Change, organise } from "./change-generations";
import { useProject } from "./projects-store";
import { TagChip } from "./tag-chip";

const ProjectPanel = lazy(async () => ({ default: (await import("./project-panel")).ProjectPanel }));
const TagPanel = lazy(async () => ({ default: (await import("./tag-panel")).TagPanel }));

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;

/** What a change makes of the labels, before the server has said so. */
function changed(
  labels: LabelsOf,
  { favourite, addTags = [], removeTags = [], projectId }: Change,
): LabelsOf {
  const kept = labels.tags.filter((tag) => !removeTags.includes(tag));
  return {
    favourite: favourite ?? labels.favourite,
    tags: [...new Set([...kept, ...addTags])].toSorted(),
    projectId: projectId === undefined ? labels.projectId : projectId,
  };
}

type LabelsOf = Pick<Generation, "favourite" | "tags" | "projectId">;

/** The labels as they are about to be, and what changes them. */
function useLabels(generation: Generation) {
  const t = useTranslations();
  const generations = useGenerationsStore();
  const [meant, setMeant] = useState<LabelsOf | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const labels = meant ?? generation;

  const change = async (how: Change) => {
    setMeant(changed(labels, how));
    setProblem(null);
    const outcome = await organise(generations, [generation.id], how);
    if (!outcome.ok) setProblem(problemWords(t, outcome));
    setMeant(null);
  };
  return { labels, problem, change: (how: Change) => void change(how) };
}

/** The same for whoever may only look. */
function ShownLabels({ generation: { favourite, tags, projectId } }: { generation: Generation }) {
  const t = useTranslations();
  const project = useProject(projectId);
  if (!favourite && tags.length === 0 && projectId === null) return null;
  return (
    <ul aria-label={t("labels.heading")} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-small">
      {favourite ? (
        <li className="flex items-center gap-1.5">
          <Star {...icon} className="fill-accent text-accent" />
          {t("labels.favourite")}
        </li>
      ) : null}
      {project === null ? null : (
        <li className="flex min-w-0 items-center gap-1.5">
          <FolderClosed {...icon} className="shrink-0" />
          <span className="truncate">{project.name}</span>
        </li>
      )}
      {tags.map((tag) => (
        <li key={tag} className="max-w-full truncate rounded-full border border-line bg-raised px-3 py-1">
          {tag}
        </li>
      ))}
    </ul>
  );
}

/** Favourite, tags and project of one generation, to see, and to change for whoever may. */
export function Labels({ generation }: { generation: Generation }) {
  const mayOrganise = useMay("generation.organise");
  return mayOrganise ? <ChangeLabels generation={generation} /> : <ShownLabels generation={generation} />;
}

function ChangeLabels({ generation }: { generation: Generation }) {
  const t = useTranslations();
  const { labels, problem, change } = useLabels(generation);
  const { favourite, tags, projectId } = labels;
  const project = useProject(projectId);
  return (
    <section aria-label={t("labels.heading")} className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Button aria-pressed={favourite} onClick={() => change({ favourite: !favourite })}>
          <Star {...icon} className={favourite ? "fill-accent text-accent" : ""} />
          {t("labels.favourite")}
        </Button>
        <PanelButton
          label={t("labels.projects.move")}
          labelled
          className="max-w-64"
          content={
            <>
              <FolderClosed {...icon} className="shrink-0" />
              <span className="sr-only">{t("labels.projects.move")}:</span>
              <span className="min-w-0 truncate">{project?.name ?? t("labels.projects.none")}</span>
            </>
          }
        >
          {(close) => (
            <ProjectPanel
              projectId={projectId}
              onChoose={(chosen) => {
                close();
                change({ projectId: chosen?.id ?? null });
              }}
            />
          )}
        </PanelButton>
        <PanelButton
          label={t("labels.tags.add")}
          labelled
          content={
            <>
              <Tag {...icon} />
              {t("labels.tags.add")}
            </>
          }
        >
          {() => (
            <TagPanel
              tags={tags}
              problem={problem}
              onAdd={(tag) => change({ addTags: [tag] })}
              onRemove={(tag) => change({ removeTags: [tag] })}
            />
          )}
        </PanelButton>
        {tags.map((tag) => (
          <TagChip key={tag} tag={tag} onRemove={() => change({ removeTags: [tag] })} />
        ))}
      </div>
      {problem === null ? null : <FieldError id={`labels-${generation.id}`}>{problem}</FieldError>}
    </section>
  );
}
