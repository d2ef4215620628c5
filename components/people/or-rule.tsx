"use client";

import { useTranslations } from "use-intl";

/** Parts the password from the other ways in. */
export function OrRule() {
  const t = useTranslations();
  return (
    <div className="flex items-center gap-3 text-small text-faint">
      <span aria-hidden className="h-px flex-1 bg-line" />
      {t("people.signIn.or")}
      <span aria-hidden className="h-px flex-1 bg-line" />
    </div>
  );
}
