"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";

import { TextButton } from "@/components/ui/text-button";
import type { SpendMonth } from "@/lib/domain/spend-month";
import { type SpendView, writeSpendView } from "@/lib/domain/spend-view";

import "./spend.css";
import { SpendPanel } from "./spend-frame";
import { chartStyle, mostOf, SpendCells, SpendColumns, SpendRowLink } from "./spend-row";

/** Of more projects than this the cheaper ones are folded away. */
const mostUnfolded = 8;

interface ProjectChartProps {
  books: SpendMonth;
  view: SpendView;
}

const Name = ({ name }: { name: string }) => <span className="line-clamp-2 wrap-anywhere">{name}</span>;

/** What each project cost: a table whose last cells draw it. */
export function ProjectChart({ books, view }: ProjectChartProps) {
  const t = useTranslations();
  const [unfolded, setUnfolded] = useState(false);
  const { projects } = books;
  const folds = projects.length > mostUnfolded;
  const keyOf = (project: (typeof projects)[number]["project"]) => project?.id ?? "none";
  const shown =
    folds && !unfolded
      ? projects.filter(
          ({ project }, index) => index < mostUnfolded - 2 || !project || project.id === view.project,
        )
      : projects;
  return (
    <SpendPanel id="by-project" title={t("spend.projects.heading")} help={t("spend.projects.help")}>
      <table aria-labelledby="by-project" className="spend-chart spend-projects" style={chartStyle(projects)}>
        <SpendColumns first={t("spend.projects.project")} />
        <tbody>
          {shown.map(({ project, ...sums }) => {
            const key = keyOf(project);
            const chosen = view.project === key;
            const name = project?.name ?? t("spend.projects.none");
            return (
              <tr key={key}>
                <th scope="row" className={`text-body ${project ? "" : "text-muted"}`}>
                  <SpendRowLink
                    href={writeSpendView({ ...view, project: chosen ? null : key })}
                    label={name}
                    chosen={chosen}
                  >
                    <Name name={name} />
                  </SpendRowLink>
                </th>
                <SpendCells sums={sums} most={mostOf(projects)} />
              </tr>
            );
          })}
        </tbody>
      </table>
      {folds ? (
        <p className="mt-3">
          <TextButton aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded
              ? t("spend.projects.fewer")
              : t("spend.projects.all", { count: String(projects.length) })}
          </TextButton>
        </p>
      ) : null}
    </SpendPanel>
  );
}
