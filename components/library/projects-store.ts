import { useEffect, useSyncExternalStore } from "react";

import { oncePageLoaded } from "@/components/shell/once-page-loaded";
import type { Project } from "@/lib/domain/projects";

import { listProjects } from "./change-generations";

const none: readonly Project[] = [];
let projects = none;
const listeners = new Set<() => void>();

/** Takes the list as the server gave it. */
export function setProjects(list: readonly Project[]): void {
  projects = list;
  for (const listener of listeners) listener();
}

/** Takes in one that was just made, in its place by name. */
export function addProject(project: Project): void {
  const others = projects.filter(({ id }) => id !== project.id);
  setProjects([...others, project].toSorted((a, b) => a.name.localeCompare(b.name)));
}

let loading: Promise<void> | null = null;

/** Reads them anew; whoever asks while that is under way waits for the same answer. */
export function loadProjects(): Promise<void> {
  loading ??= listProjects()
    .then(setProjects)
    .finally(() => (loading = null));
  return loading;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The projects as this page knows them. */
export function useProjects(): readonly Project[] {
  return useSyncExternalStore(
    subscribe,
    () => projects,
    () => none,
  );
}

/** The project of that id, once the page has read it. */
export function useProject(id: string | null): Project | null {
  const project = useProjects().find((each) => each.id === id) ?? null;
  useEffect(() => (id === null ? undefined : oncePageLoaded(() => void loadProjects())), [id]);
  return project;
}
