"use client";

import { useTranslations } from "use-intl";

import { initialsOf } from "@/components/shell/initials";
import { useStudio } from "@/components/shell/studio-provider";
import type { Viewer } from "@/lib/domain/presence";
import type { Words } from "@/lib/words/words";

import { useViewers } from "./use-viewers";

const mostShown = 3;

function words(t: Words, [first, second, ...others]: Viewer[]): string {
  if (!first) return "";
  if (!second) return t("presence.one", { name: first.name });
  const names = { first: first.name, second: second.name };
  return others.length === 0
    ? t("presence.two", names)
    : t("presence.more", { ...names, others: others.length });
}

function Others({ generationId, selfId }: { generationId: string; selfId: string }) {
  const t = useTranslations();
  const others = useViewers(generationId).filter(({ key }) => key !== selfId);
  const text = words(t, others);
  return (
    <div className="flex min-h-7 min-w-0 items-center gap-2">
      {others.length > 0 ? (
        <span aria-hidden className="flex -space-x-1.5">
          {others.slice(0, mostShown).map(({ key, name }) => (
            <span
              key={key}
              title={name}
              className="grid size-7 place-items-center rounded-full border border-field-line bg-raised text-[0.6875rem] leading-none font-semibold ring-2 ring-ground"
            >
              {initialsOf(name)}
            </span>
          ))}
        </span>
      ) : null}
      <output
        aria-label={t("presence.label")}
        className="min-w-0 truncate text-small text-muted max-md:sr-only"
      >
        {text}
      </output>
    </div>
  );
}

/** Who else looks at a generation just now; whoever works alone is alone. */
export function WhoIsHere({ generationId }: { generationId: string }) {
  const { person } = useStudio();
  return person ? <Others generationId={generationId} selfId={person.id} /> : null;
}
