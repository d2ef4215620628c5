"use client";

import { useTranslations } from "use-intl";

import { problemWords } from "@/components/shell/request-json";
import { TextButton } from "@/components/ui/text-button";

import { CommentList } from "./comment-list";
import { Composer } from "./composer";
import { DecisionBar } from "./decision-bar";
import { useReview, useRoom } from "./review-room";

import "./review.css";

/** Says that what stands here may be old, or that there is nothing to show yet. */
function Unread() {
  const t = useTranslations();
  const { store } = useRoom();
  const unread = useReview((state) => state.unread);
  const hasReview = useReview((state) => state.review !== null);
  if (!unread) return null;
  return (
    <p role="alert" className="border-b border-line py-2 text-small text-muted">
      {t(hasReview ? "review.unread.stale" : "review.unread.words", { reason: problemWords(t, unread) })}{" "}
      <TextButton onClick={() => void store.getState().refresh()}>{t("review.unread.again")}</TextButton>
    </p>
  );
}

/**
 * What is said and decided, to read and to take part in. Stands in a `ReviewRoom`.
 * @param decidable whether there is something to decide about yet.
 */
export function ReviewPanel({ decidable }: { decidable: boolean }) {
  const t = useTranslations();
  const { access } = useRoom();
  return (
    <aside aria-label={t("review.label")} className="review-panel flex min-h-0 flex-col">
      <DecisionBar decidable={decidable} />
      <Unread />
      <CommentList />
      {access.can.comment ? (
        <div data-composer>
          <Composer />
        </div>
      ) : (
        <p className="border-t border-line pt-3 text-small text-muted">{t("review.composer.closed")}</p>
      )}
    </aside>
  );
}
