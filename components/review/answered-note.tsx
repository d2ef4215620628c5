"use client";

import { MessageSquareText } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";

import type { Generation } from "@/lib/domain/generation";

import { useReview } from "./review-room";

/** Which note a version was made to answer; nothing of one that answers none. */
export function AnsweredNote({ generation }: { generation: Pick<Generation, "id" | "parentId" | "noteId"> }) {
  const t = useTranslations();
  const versions = useReview(({ review }) => review?.versions);
  const { id, parentId, noteId } = generation;
  const own = versions?.find((version) => version.id === id);
  const before = versions?.find((version) => version.id === parentId);
  if (noteId === null || !own || !before) return null;
  return (
    <p className="flex items-start gap-2 text-body">
      <MessageSquareText aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-muted" />
      <span>
        {t("review.answers.words", { version: own.version, before: before.version })}{" "}
        <Link
          href={`/generations/${before.id}?comment=${noteId}`}
          prefetch={false}
          className="font-medium underline decoration-field-line underline-offset-[3px] hover:decoration-ink"
        >
          {t("review.answers.open")}
        </Link>
      </span>
    </p>
  );
}
