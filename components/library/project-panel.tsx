"use client";

import { Check, Plus } from "lucide-react";
import { type FormEvent, useEffect, useId, useState } from "react";
import { useTranslations } from "use-intl";

import { problemWords } from "@/components/shell/request-json";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { mostNameCharacters, normaliseProjectName, type Project } from "@/lib/domain/projects";

import { createProject } from "./change-generations";
import { addProject, loadProjects, useProjects } from "./projects-store";

interface ProjectPanelProps {
  /** Where all of them lie; undefined where they lie in several. */
  projectId: string | null | undefined;
  onChoose: (project: Project | null) => void;
}

interface ProjectRowProps {
  name: string;
  chosen: boolean;
  onChoose: () => void;
}

function ProjectRow({ name, chosen, onChoose }: ProjectRowProps) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={chosen}
        onClick={onChoose}
        className="flex min-h-11 w-full items-center gap-2 rounded-field px-2 text-left text-body hover:bg-raised md:min-h-9"
      >
        <Check aria-hidden size={16} strokeWidth={1.75} className={`shrink-0 ${chosen ? "" : "invisible"}`} />
        <span className="min-w-0 truncate">{name}</span>
      </button>
    </li>
  );
}

function NewProject({ onMade }: { onMade: (project: Project) => void }) {
  const t = useTranslations();
  const id = useId();
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [making, setMaking] = useState(false);

  const make = async () => {
    if (making) return;
    if (normaliseProjectName(name) === null) {
      return setProblem(t("labels.projects.refused", { most: mostNameCharacters }));
    }
    setMaking(true);
    const answer = await createProject(name);
    setMaking(false);
    if (!answer.ok) return setProblem(problemWords(t, answer));
    addProject(answer.data);
    onMade(answer.data);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void make();
  };

  return (
    <form onSubmit={submit} className="grid gap-1.5 border-t border-line pt-3">
      <label htmlFor={id} className="text-small text-muted">
        {t("labels.projects.new")}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          value={name}
          autoComplete="off"
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : `${id}-error`}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setProblem(null);
          }}
          className="field h-11 min-w-0 flex-1 px-3 text-large md:h-9 md:text-body"
        />
        <Button type="submit" aria-disabled={making || undefined}>
          <Plus aria-hidden size={16} strokeWidth={1.75} />
          {t("labels.projects.create")}
        </Button>
      </div>
      {problem === null ? null : <FieldError id={`${id}-error`}>{problem}</FieldError>}
    </form>
  );
}

/** The projects to choose from, and a new one. */
export function ProjectPanel({ projectId, onChoose }: ProjectPanelProps) {
  const t = useTranslations();
  const projects = useProjects();

  useEffect(() => void loadProjects(), []);

  return (
    <div className="grid gap-2">
      <ul
        aria-label={t("labels.projects.list")}
        className="-mx-2 grid max-h-64 overflow-y-auto px-0.5 py-0.5"
      >
        <ProjectRow
          name={t("labels.projects.none")}
          chosen={projectId === null}
          onChoose={() => onChoose(null)}
        />
        {projects.map((project) => (
          <ProjectRow
            key={project.id}
            name={project.name}
            chosen={projectId === project.id}
            onChoose={() => onChoose(project)}
          />
        ))}
      </ul>
      <NewProject onMade={onChoose} />
    </div>
  );
}
