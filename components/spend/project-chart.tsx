"use client";

import { useTranslations } from "use-intl";

import type { SpendMonth } from "@/lib/domain/spend-month";
import { type SpendView, writeSpendView } from "@/lib/domain/spend-view";

import { NamedChart } from "./named-chart";

/** What each project cost. */
export function ProjectChart({ books, view }: { books: SpendMonth; view: SpendView }) {
  const t = useTranslations();
  const lines = books.projects.map(({ project, ...sums }) => {
    const key = project?.id ?? "none";
    const chosen = view.project === key;
    return {
      key,
      name: project?.name ?? t("spend.projects.none"),
      isRest: project === null,
      chosen,
      sums,
      href: writeSpendView({ ...view, project: chosen ? null : key }),
    };
  });
  return <NamedChart id="by-project" of="projects" column={t("spend.projects.project")} lines={lines} />;
}
