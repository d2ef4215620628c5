"use client";

import { useTranslations } from "use-intl";

/** For whoever is bound by the caps and does not choose them. */
export function CapsKept() {
  const t = useTranslations();
  return <p className="text-body text-muted">{t("settings.caps.kept")}</p>;
}
