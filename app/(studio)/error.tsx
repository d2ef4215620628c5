"use client";

import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";

export default function StudioError({ reset }: { reset: () => void }) {
  const t = useTranslations();
  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-md flex-col items-start justify-center gap-4 px-6">
      <h1 className="text-display font-semibold tracking-tight">{t("shell.broken.heading")}</h1>
      <p className="text-large text-muted">{t("shell.broken.text")}</p>
      <Button variant="primary" onClick={reset}>
        {t("shell.broken.retry")}
      </Button>
    </main>
  );
}
