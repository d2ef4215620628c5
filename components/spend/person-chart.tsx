"use client";

import { useTranslations } from "use-intl";

import type { SpendMonth } from "@/lib/domain/spend-month";
import { type SpendView, writeSpendView } from "@/lib/domain/spend-view";

import { NamedChart } from "./named-chart";

/** What each person cost. */
export function PersonChart({ books, view }: { books: SpendMonth; view: SpendView }) {
  const t = useTranslations();
  const lines = books.people.map(({ person, ...sums }) => {
    const chosen = person !== null && view.person === person.id;
    return {
      key: person?.id ?? "none",
      name: person
        ? person.removed
          ? t("makers.left", { name: person.name })
          : person.name
        : t("spend.people.nobody"),
      isRest: person === null,
      chosen,
      sums,
      href: person && writeSpendView({ ...view, person: chosen ? null : person.id }),
    };
  });
  return <NamedChart id="by-person" of="people" column={t("spend.people.person")} lines={lines} />;
}
