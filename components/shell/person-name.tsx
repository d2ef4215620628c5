"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl";

import { useStudio } from "./studio-provider";

/** What somebody is called, and that they have left where they have; null of whoever is not known here. */
export function usePersonName(): (id: string) => string | null {
  const t = useTranslations();
  const { people } = useStudio();
  return useCallback(
    (id) => {
      const known = people.find((each) => each.id === id);
      if (!known) return null;
      return known.removed ? t("makers.left", { name: known.name }) : known.name;
    },
    [people, t],
  );
}

/** `by Cara`, in a team; where one works alone there is nobody to tell of. */
export function useByline(): (makerId: string | null) => string | null {
  const t = useTranslations();
  const { person } = useStudio();
  const nameOf = usePersonName();
  return (makerId) => {
    if (person === null || makerId === null) return null;
    if (makerId === person.id) return t("makers.byYou");
    const name = nameOf(makerId);
    return name === null ? null : t("makers.by", { name });
  };
}
