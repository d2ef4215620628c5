import { useSyncExternalStore } from "react";

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

export async function loadProjects(): Promise<void> {
  setProjects(await listProjects());
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
