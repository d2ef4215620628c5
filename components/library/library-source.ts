import { requestJson } from "@/components/shell/request-json";
import { type LibraryFilter, writeLibraryFilter } from "@/lib/domain/library-filter";

import type { LibrarySource } from "./library-store";

const loadSchemas = () => import("./library-schemas");

/** As many as one answer brings: read within a frame or two, and a screen or two high. */
const onPage = 48;

function query(filter: LibraryFilter, more: Record<string, string> = {}): string {
  const params = writeLibraryFilter(filter);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  return params.toString();
}

/** All ids a filter shows, to select them; null where none came. */
export async function listIds(filter: LibraryFilter): Promise<string[] | null> {
  const answer = await requestJson(
    `/api/generations/ids?${query(filter)}`,
    async () => (await loadSchemas()).ids,
  );
  return answer.ok ? answer.data.ids : null;
}

/** The studio's own routes. */
export const librarySource: LibrarySource = {
  page: (filter, cursor) =>
    requestJson(
      `/api/generations?${query(filter, { limit: String(onPage), ...(cursor === null ? {} : { cursor }) })}`,
      async () => (await loadSchemas()).page,
    ),
  count: (filter) =>
    requestJson(`/api/generations/count?${query(filter)}`, async () => (await loadSchemas()).count),
};
