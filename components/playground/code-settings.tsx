"use client";

import { lazy, Suspense } from "react";
import { useTranslations } from "use-intl";

import { Disclosure } from "@/components/ui/disclosure";
import { Skeleton } from "@/components/ui/skeleton";

const CodePanel = lazy(async () => ({ default: (await import("./code-panel")).CodePanel }));

/** The form as the request it makes; what it takes is loaded when it is opened. */
export function CodeSettings() {
  const t = useTranslations();
  return (
    <Disclosure id="code" title={t("playground.code.title")} lazy>
      <Suspense fallback={<Skeleton className="h-96 w-full" />}>
        <CodePanel />
      </Suspense>
    </Disclosure>
  );
}
