"use client";

import { Trash2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";

import { useGenerations } from "@/components/shell/studio-provider";
import {
  type Branch,
  type Lineage,
  type LineageMember,
  type Origin,
  readLineage,
} from "@/lib/domain/lineage";
import type { Words } from "@/lib/words/words";

import { StorySection } from "./story-section";

function originWords(t: Words, origin: Origin | null): string {
  if (origin === null) return t("detail.lineage.origins.first");
  if (origin.kind !== "frame") return t(`detail.lineage.origins.${origin.kind}`);
  return origin.last
    ? t("detail.lineage.origins.lastFrame")
    : t("detail.lineage.origins.frame", { frame: String(origin.frame) });
}

function Thumb({ member: { imageUrl } }: { member: LineageMember }) {
  return (
    <span className="on-stage relative grid aspect-16/10 w-16 shrink-0 place-items-center overflow-hidden rounded-inner md:w-20">
      {imageUrl === null ? (
        <Trash2 aria-hidden size={16} strokeWidth={1.75} className="text-muted" />
      ) : (
        // oxlint-disable-next-line nextjs/no-img-element -- stored media, which the optimiser may not read
        <img
          src={`${imageUrl}?thumb`}
          alt=""
          loading="lazy"
          decoding="async"
          className="absolute inset-0 size-full object-cover"
        />
      )}
    </span>
  );
}

/** One of the family: a link that says how it came about. */
function MemberLink({ member, own }: { member: LineageMember; own: boolean }) {
  const t = useTranslations();
  const live = useGenerations(({ items }) => items.find(({ id }) => id === member.id)?.status);
  const status = live ?? member.status;
  const speaks = status !== null && status !== "completed";
  return (
    <Link
      href={`/generations/${member.id}`}
      prefetch={false}
      aria-current={own ? "page" : undefined}
      className="flex min-h-11 items-center gap-3 rounded-field p-1.5 transition-colors hover:bg-raised focus-visible:outline-2! focus-visible:outline-focus! aria-[current=page]:bg-raised aria-[current=page]:outline-1 aria-[current=page]:outline-accent"
    >
      <Thumb member={member} />
      <span className="grid min-w-0">
        <span dir="auto" className={`truncate text-body ${own ? "font-medium" : ""}`}>
          {member.prompt ?? t("detail.lineage.deleted")}
        </span>
        <span className="truncate text-small text-muted">
          {originWords(t, member.origin)}
          {speaks ? ` · ${t(`generation.status.${status}`)}` : null}
        </span>
      </span>
    </Link>
  );
}

/** Only where a way parts does it go in: a chain of any length stays as wide as it is. */
function Children({ branches }: { branches: readonly Branch[] }) {
  if (branches.length === 0) return null;
  const parts = branches.length > 1;
  return (
    <ul className={`grid gap-1 pt-1 ${parts ? "ml-3 border-l border-line pl-2 md:ml-4 md:pl-3" : ""}`}>
      {branches.map(({ member, children }) => (
        <li key={member.id} className="min-w-0">
          <MemberLink member={member} own={false} />
          <Children branches={children} />
        </li>
      ))}
    </ul>
  );
}

/** Where a generation comes from and what came of it, to be walked from one to the next. */
export function LineageList({ lineage }: { lineage: Lineage }) {
  const t = useTranslations();
  const { ancestors, own } = readLineage(lineage);
  if (!own) return null;
  const title = t("detail.lineage.heading");
  if (ancestors.length === 0 && own.children.length === 0) {
    return <StorySection title={title} note={t("detail.lineage.alone")} />;
  }
  return (
    <StorySection title={title}>
      {lineage.more.ancestors ? <p className="text-small text-muted">{t("detail.lineage.earlier")}</p> : null}
      <ol aria-label={title} className="grid min-w-0 gap-1">
        {ancestors.map((member) => (
          <li key={member.id} className="min-w-0">
            <MemberLink member={member} own={false} />
          </li>
        ))}
        <li className="min-w-0">
          <MemberLink member={own.member} own />
          <Children branches={own.children} />
        </li>
      </ol>
      {lineage.more.descendants ? <p className="text-small text-muted">{t("detail.lineage.later")}</p> : null}
    </StorySection>
  );
}
