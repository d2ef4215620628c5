import { requestRuntime } from "@/app/request-runtime";
import type { SpendPageProps } from "@/components/spend/spend-page";
import { monthOf } from "@/lib/domain/ledger";
import { readSpendView } from "@/lib/domain/spend-view";
import type { Ctx } from "@/lib/services/context";
import { listPeople } from "@/lib/services/people/list-people";
import { listProjects } from "@/lib/services/projects/list";
import { entriesOnPage, listEntries } from "@/lib/services/spend/list-entries";
import { seesOwnAlone } from "@/lib/services/spend/of-month";
import { readSpendMonth } from "@/lib/services/spend/read-month";

/** Whether somebody's entries can be looked at alone: in a team, of those one may see. */
async function mayShow(ctx: Ctx, personId: string): Promise<boolean> {
  if (ctx.actor.kind !== "person") return false;
  if (seesOwnAlone(ctx)) return personId === ctx.actor.id;
  return (await listPeople(ctx)).some(({ id }) => id === personId);
}

/** What the page of a month's books shows, by its address. */
export async function loadSpend(params: URLSearchParams): Promise<SpendPageProps> {
  const { ctx } = await requestRuntime();
  const { view: asked, unusable } = readSpendView(params, monthOf(ctx.now()));
  const named = asked.project !== null && asked.project !== "none";
  const project = named ? (await listProjects(ctx)).find(({ id }) => id === asked.project) : undefined;
  const gone = named && !project;
  const isHidden = asked.person !== null && !(await mayShow(ctx, asked.person));
  const view = {
    ...asked,
    project: gone ? null : asked.project,
    person: isHidden ? null : asked.person,
  };
  const [books, entries] = await Promise.all([
    readSpendMonth(ctx, view.month),
    listEntries(ctx, { view, limit: entriesOnPage }),
  ]);
  return {
    books,
    view,
    unusable: [
      ...unusable,
      ...(gone ? (["project"] as const) : []),
      ...(isHidden ? (["person"] as const) : []),
    ],
    projectName: project?.name ?? null,
    entries,
  };
}
