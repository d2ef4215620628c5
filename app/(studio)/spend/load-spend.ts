import { requestRuntime } from "@/app/request-runtime";
import type { SpendPageProps } from "@/components/spend/spend-page";
import { monthOf } from "@/lib/domain/ledger";
import { readSpendView } from "@/lib/domain/spend-view";
import { listProjects } from "@/lib/services/projects/list";
import { entriesOnPage, listEntries } from "@/lib/services/spend/list-entries";
import { readSpendMonth } from "@/lib/services/spend/read-month";

/** What the page of a month's books shows, by its address. */
export async function loadSpend(params: URLSearchParams): Promise<SpendPageProps> {
  const { ctx } = await requestRuntime();
  const { view: asked, unusable } = readSpendView(params, monthOf(ctx.now()));
  const named = asked.project !== null && asked.project !== "none";
  const project = named ? (await listProjects(ctx)).find(({ id }) => id === asked.project) : undefined;
  const gone = named && !project;
  const view = gone ? { ...asked, project: null } : asked;
  const [books, entries] = await Promise.all([
    readSpendMonth(ctx, view.month),
    listEntries(ctx, { view, limit: entriesOnPage }),
  ]);
  return {
    books,
    view,
    unusable: gone ? [...unusable, "project"] : unusable,
    projectName: project?.name ?? null,
    entries,
  };
}
