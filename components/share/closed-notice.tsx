"use client";

import { useTranslations } from "use-intl";

/** Instead of what a link opened, once it is closed. */
export function ClosedNotice() {
  const t = useTranslations();
  return (
    <main className="mx-auto grid w-full max-w-104 gap-2 px-4 pt-8 pb-16 md:pt-[10vh]">
      <h1 className="text-display font-semibold tracking-tight text-balance">
        {t("share.guest.closedHeading")}
      </h1>
      <p role="alert" className="text-large text-muted">
        {t("share.guest.closed")}
      </p>
    </main>
  );
}
