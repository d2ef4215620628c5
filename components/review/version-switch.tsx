"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";

import { useReview, useRoom } from "./review-room";

/** From one version of a stack to another; nothing where there is but one. */
export function VersionSwitch() {
  const t = useTranslations();
  const { access } = useRoom();
  const versions = useReview(({ review }) => review?.versions);
  if (!versions || versions.length < 2) return null;
  return (
    <nav aria-label={t("review.versions.label")} className="flex flex-wrap gap-0.5">
      {versions.map(({ id, version, state }) => {
        const label = t("review.versions.one", { version, state: t(`reviewStates.${state}`) });
        return (
          <Link
            key={id}
            href={access.versionPath(id)}
            prefetch={false}
            aria-label={label}
            title={label}
            aria-current={id === access.generationId ? "page" : undefined}
            className="grid h-11 min-w-9 place-items-center rounded-field px-2 text-small font-medium text-muted tabular-nums hover:bg-raised hover:text-ink aria-[current]:bg-raised aria-[current]:text-ink aria-[current]:ring-1 aria-[current]:ring-field-line aria-[current]:ring-inset md:h-8"
          >
            {t("review.versions.short", { version })}
          </Link>
        );
      })}
    </nav>
  );
}
