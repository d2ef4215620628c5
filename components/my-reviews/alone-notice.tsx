"use client";

import { useTranslations } from "use-intl";

/** Instead of one's reviews, where nobody is signed in who could be asked. */
export function AloneNotice() {
  const t = useTranslations();
  return (
    <main className="mx-auto w-full max-w-4xl px-4 py-8 md:px-6 md:py-12">
      <h1 className="text-display font-semibold tracking-tight">{t("myReviews.alone")}</h1>
      <p className="mt-2 max-w-prose text-large text-muted">{t("myReviews.aloneText")}</p>
    </main>
  );
}
