"use client";

import { ArrowRight, ChevronRight } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useTranslations } from "use-intl";

import { Skeleton } from "@/components/ui/skeleton";
import type { Generation } from "@/lib/domain/generation";

import { OpenLink } from "./open-link";

const panels = {
  settings: lazy(async () => ({ default: (await import("./settings-list")).SettingsList })),
  log: lazy(async () => ({ default: (await import("./log-lines")).LogLines })),
};
type PanelName = keyof typeof panels;

const names = ["settings", "log"] as const satisfies readonly PanelName[];

/** What stands behind a generation, for those who ask; one part at a time. */
export function Details({ generation }: { generation: Generation }) {
  const t = useTranslations();
  const [open, setOpen] = useState<PanelName | null>(null);
  const Panel = open && panels[open];
  return (
    <div className="max-md:px-4">
      <div className="-mx-2 flex gap-2">
        {names.map((name) => (
          <button
            key={name}
            type="button"
            aria-expanded={open === name}
            aria-controls="stage-details"
            onClick={() => setOpen(open === name ? null : name)}
            className="flex min-h-11 items-center gap-1.5 rounded-field px-2 text-small font-medium text-muted transition-colors hover:bg-raised hover:text-ink md:min-h-8"
          >
            <ChevronRight
              aria-hidden
              size={16}
              strokeWidth={1.75}
              className={`transition-transform ${open === name ? "rotate-90" : ""}`}
            />
            {t(`generation.details.${name}`)}
          </button>
        ))}
        <OpenLink
          id={generation.id}
          className="ml-auto flex min-h-11 items-center gap-1.5 rounded-field px-2 text-small font-medium text-muted transition-colors hover:bg-raised hover:text-ink md:min-h-8"
        >
          {t("generation.details.open")}
          <ArrowRight aria-hidden size={16} strokeWidth={1.75} />
        </OpenLink>
      </div>
      <div id="stage-details" className={open ? "pt-3" : ""}>
        {Panel ? (
          <Suspense fallback={<Skeleton className="h-24 w-full" />}>
            <Panel generation={generation} />
          </Suspense>
        ) : null}
      </div>
    </div>
  );
}
