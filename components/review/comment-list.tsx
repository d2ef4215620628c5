"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { Segments } from "@/components/ui/segments";
import { TextButton } from "@/components/ui/text-button";

import { CommentThread } from "./comment-thread";
import { ReviewMenu } from "./review-menu";
import { useReview, useRoom } from "./review-room";
import { isOpen, type Thread } from "./threads";
import { useThreads } from "./use-threads";

type Filter = "open" | "all";

function Nothing({ all, onShowAll }: { all: number; onShowAll: () => void }) {
  const t = useTranslations();
  const { access, player } = useRoom();
  if (all > 0) {
    return (
      <p className="py-4 text-small text-muted">
        {t("review.comments.noneOpen", { count: all })}{" "}
        <TextButton onClick={onShowAll}>{t("review.comments.showAll")}</TextButton>
      </p>
    );
  }
  const writes = access.can.comment && player;
  return (
    <div className="grid gap-1 py-4 text-small text-muted">
      <p className="text-body font-medium text-ink">{t("review.comments.none")}</p>
      <p>{t(writes ? "review.comments.noneHelp" : "review.comments.noneToWrite")}</p>
    </div>
  );
}

/** Brings the comment that an address asks for into sight, with what it is about. */
function useSought(threads: readonly Thread[], setFilter: (filter: Filter) => void): void {
  const { player } = useRoom();
  const soughtId = useReview((state) => state.soughtId);
  const ledTo = useRef<string | null>(null);
  const thread = threads.find(
    ({ root, answers }) => root.id === soughtId || answers.some(({ id }) => id === soughtId),
  );
  const frame = thread?.root.frame ?? null;
  const endFrame = thread?.root.endFrame ?? null;
  const isHere = thread !== undefined;
  const isHidden = thread !== undefined && !isOpen(thread);
  useEffect(() => {
    if (!isHere || ledTo.current === soughtId) return;
    if (isHidden) setFilter("all");
    // After the list has been drawn with it.
    const shown = requestAnimationFrame(() => {
      ledTo.current = soughtId;
      if (frame !== null) player?.lookAt({ frame, endFrame });
      const element = document.getElementById(`comment-${soughtId}`);
      element?.scrollIntoView({ block: "nearest" });
      element?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(shown);
  }, [soughtId, isHere, isHidden, frame, endFrame, player, setFilter]);
}

/** All that was said, in the order of the video. */
export function CommentList() {
  const t = useTranslations();
  const { access } = useRoom();
  const threads = useThreads();
  const [filter, setFilter] = useState<Filter>("open");
  const open = threads.filter(isOpen);
  const shown = filter === "open" ? open : threads;
  useSought(threads, setFilter);
  return (
    <section aria-label={t("review.comments.heading")} className="flex min-h-0 flex-1 flex-col">
      <div className="flex items-center justify-between gap-2 py-2">
        <h2 className="mr-auto text-body font-semibold">{t("review.comments.heading")}</h2>
        {access.exports && threads.length > 0 ? <ReviewMenu generationId={access.generationId} /> : null}
        {threads.length > 0 ? (
          <Segments
            name="review-filter"
            label={t("review.comments.filter")}
            segments={[
              { value: "open", label: t("review.comments.open", { count: open.length }) },
              { value: "all", label: t("review.comments.all", { count: threads.length }) },
            ]}
            value={filter}
            onChange={setFilter}
          />
        ) : null}
      </div>
      <div className="review-list min-h-0 flex-1">
        {shown.length === 0 ? (
          <Nothing all={threads.length} onShowAll={() => setFilter("all")} />
        ) : (
          <ul className="-mx-2 grid divide-y divide-line">
            {shown.map((thread) => (
              <CommentThread key={thread.root.id} thread={thread} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
