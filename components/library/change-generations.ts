import type { GenerationsStore } from "@/components/shell/generations-store";
import { type Answer, requestJson } from "@/components/shell/request-json";
import type { Project } from "@/lib/domain/projects";

const loadSchemas = () => import("./library-schemas");

/** As many as one request may name. */
const mostAtOnce = 1000;

export interface Change {
  favourite?: boolean;
  addTags?: readonly string[];
  removeTags?: readonly string[];
  projectId?: string | null;
}

type Refusal = Extract<Answer<never>, { ok: false }>;
/** What was refused, if anything; the parts before it are done. */
export type Outcome = { ok: true } | Refusal;

const post = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

function partsOf(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / mostAtOnce);
  return Array.from({ length: count }, (_, part) => ids.slice(part * mostAtOnce, (part + 1) * mostAtOnce));
}

async function change(
  generations: GenerationsStore,
  route: "organise" | "restore",
  ids: readonly string[],
  rest: Change = {},
): Promise<Outcome> {
  for (const part of partsOf(ids)) {
    const url = `/api/generations/${route}`;
    const answer = await requestJson(
      url,
      async () => (await loadSchemas()).changed,
      post({ ids: part, ...rest }),
    );
    if (!answer.ok) return answer;
    generations.getState().receive(answer.data.items);
  }
  return { ok: true };
}

/** Marks, tags and moves generations, however many. */
export const organise = (generations: GenerationsStore, ids: readonly string[], rest: Change) =>
  change(generations, "organise", ids, rest);

/** Brings deleted ones back. */
export const restore = (generations: GenerationsStore, ids: readonly string[]) =>
  change(generations, "restore", ids);

export interface Deletion {
  deleted: string[];
  /** Those that stay: not at their end yet, or somebody else's. */
  kept: { id: string; reason: string }[];
  refusal: Refusal | null;
}

/** Puts generations out of sight; for a week they can be brought back. */
export async function deleteGenerations(ids: readonly string[]): Promise<Deletion> {
  const done: Deletion = { deleted: [], kept: [], refusal: null };
  for (const part of partsOf(ids)) {
    const url = "/api/generations/delete";
    const answer = await requestJson(url, async () => (await loadSchemas()).deletion, post({ ids: part }));
    if (!answer.ok) return { ...done, refusal: answer };
    done.deleted.push(...answer.data.deleted);
    done.kept.push(...answer.data.kept);
  }
  return done;
}

export async function listTags(): Promise<string[]> {
  const answer = await requestJson("/api/tags", async () => (await loadSchemas()).tags);
  return answer.ok ? answer.data.tags : [];
}

export async function listProjects(): Promise<Project[]> {
  const answer = await requestJson("/api/projects", async () => (await loadSchemas()).projects);
  return answer.ok ? answer.data.projects : [];
}

export function createProject(name: string): Promise<Answer<Project>> {
  return requestJson("/api/projects", async () => (await loadSchemas()).project, post({ name }));
}
