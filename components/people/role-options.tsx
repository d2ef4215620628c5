"use client";

import { useTranslations } from "use-intl";

import { useStudio } from "@/components/shell/studio-provider";
import { mayGiveRole, type Role, roles } from "@/lib/domain/permissions";

/** The roles one may give, and the one that somebody has. */
export function RoleOptions({ has }: { has?: Role }) {
  const t = useTranslations();
  const { person } = useStudio();
  const given = roles.filter((role) => role === has || (person && mayGiveRole(person.role, role)));
  return given.map((role) => (
    <option key={role} value={role}>
      {t(`roles.${role}.name`)}
    </option>
  ));
}
