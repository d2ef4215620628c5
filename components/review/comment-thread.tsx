"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";

import { problemWords } from "@/components/shell/request-json";
import { TextButton } from "@/components/ui/text-button";

import { CommentItem } from "./comment-item";
import { ReplyForm } from "./reply-form";
import { useReview, useRoom } from "./review-room";
import type { Problem } from "./review-store";
import { isOpen, type Thread } from "./threads";

/** What somebody said, and what others answered. */
export function CommentThread({ thread }: { thread: Thread }) {
  const t = useTranslations();
  const { access, store } = useRoom();
  const { root, answers } = thread;
  const hasDraft = useReview(({ drafts }) => (drafts[root.id]?.body ?? "") !== "");
  const [answering, setAnswering] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const resolve = async () => setProblem(await store.getState().resolve(root.id, isOpen(thread)));
  return (
    <li className={`grid gap-1 py-1 ${isOpen(thread) ? "" : "opacity-90"}`}>
      <CommentItem comment={root}>
        {access.can.comment ? (
          <TextButton onClick={() => setAnswering(true)}>{t("review.comment.reply")}</TextButton>
        ) : null}
        {access.can.resolve ? (
          <TextButton onClick={() => void resolve()}>
            {t(isOpen(thread) ? "review.comment.resolve" : "review.comment.reopen")}
          </TextButton>
        ) : null}
      </CommentItem>
      {problem ? (
        <p role="alert" className="px-2 pl-11 text-small text-bad">
          {problemWords(t, problem)}
        </p>
      ) : null}
      {answers.length > 0 ? (
        <ul aria-label={t("review.comments.answers")} className="ml-9 grid">
          {answers.map((answer) => (
            <li key={answer.id}>
              <CommentItem comment={answer} />
            </li>
          ))}
        </ul>
      ) : null}
      {access.can.comment && (answering || hasDraft) ? (
        <ReplyForm rootId={root.id} focused={answering} onEnd={() => setAnswering(false)} />
      ) : null}
    </li>
  );
}
