"use client";

import Link from "next/link";
import { lazy, type ReactNode, Suspense } from "react";
import { useTranslations } from "use-intl";

import type { Generation } from "@/lib/domain/generation";
import type { Origin } from "@/lib/domain/lineage";
import type { Words } from "@/lib/words/words";

import { changesBetween, type SettingChange, type TextChange } from "./changes-between";
import { StorySection } from "./story-section";

const WordDiff = lazy(async () => ({ default: (await import("./word-diff")).WordDiff }));

function pictureWords(t: Words, origin: Origin | null): string {
  if (origin?.kind === "frame") {
    return origin.last
      ? t("detail.changes.picture.lastFrame")
      : t("detail.changes.picture.frame", { frame: String(origin.frame) });
  }
  if (origin?.kind === "another_picture") return t("detail.changes.picture.another_picture");
  if (origin?.kind === "another_part") return t("detail.changes.picture.another_part");
  return t("detail.changes.picture.same");
}

function Settings({ changes }: { changes: readonly SettingChange[] }) {
  const t = useTranslations();
  return (
    <dl className="grid gap-2 text-body">
      {changes.map(({ term, label, before, after }) => (
        <div key={term} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          <dt className="flex flex-wrap items-baseline gap-x-2 text-muted">
            {label} <span className="text-small text-faint">{term}</span>
          </dt>
          <dd className="flex flex-wrap items-baseline gap-x-2 tabular-nums">
            <span className="sr-only">{t("detail.changes.from")}</span>
            <span className="text-muted">{before}</span>
            <span aria-hidden className="text-faint">
              →
            </span>
            <span className="sr-only">{t("detail.changes.to")}</span>
            <span className="font-medium">{after}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Words({ label, term, change }: { label: string; term: string; change: TextChange }) {
  return (
    <div className="grid gap-1">
      <h3 className="flex items-baseline gap-2 text-small text-muted">
        {label} <span className="text-faint">{term}</span>
      </h3>
      <Suspense
        fallback={<p className="text-body wrap-anywhere whitespace-pre-wrap text-muted">{change.after}</p>}
      >
        <WordDiff change={change} />
      </Suspense>
    </div>
  );
}

interface WhatChangedProps {
  generation: Generation;
  /** Null where it is deleted. */
  parent: Generation | null;
  origin: Origin | null;
}

/** What a person did differently from the generation this one goes on from. */
export function WhatChanged({ generation, parent, origin }: WhatChangedProps) {
  const t = useTranslations();
  const changes = parent && changesBetween(t, parent, generation);
  const same = changes && !changes.prompt && !changes.avoid && changes.settings.length === 0;
  const toParent = (words: ReactNode) => (
    <Link
      href={`/generations/${parent?.id ?? ""}`}
      prefetch={false}
      className="text-ink underline decoration-field-line underline-offset-[3px] hover:decoration-ink"
    >
      {words}
    </Link>
  );
  return (
    <StorySection
      title={t("detail.changes.heading")}
      note={parent ? t.rich("detail.changes.against", { link: toParent }) : t("detail.changes.parentDeleted")}
    >
      {changes ? (
        <>
          {changes.prompt ? (
            <Words label={t("fields.prompt.label")} term="prompt" change={changes.prompt} />
          ) : null}
          {changes.settings.length > 0 ? <Settings changes={changes.settings} /> : null}
          {changes.avoid ? (
            <Words label={t("fields.negative_prompt.label")} term="negative_prompt" change={changes.avoid} />
          ) : null}
          <p className="text-body">
            {same && origin?.kind === "same_again" ? t("detail.changes.nothing") : pictureWords(t, origin)}
          </p>
        </>
      ) : null}
    </StorySection>
  );
}
