"use client";

import { Check, PenLine } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";

import { problemWords } from "@/components/shell/request-json";
import { TextButton } from "@/components/ui/text-button";

import { Ago } from "./ago";
import { authorWords } from "./author-words";
import { Avatar } from "./avatar";
import { CommentBody } from "./comment-body";
import { CommentMenu } from "./comment-menu";
import { drawingWords } from "./drawing-words";
import { EditForm } from "./edit-form";
import { EditHistory } from "./edit-history";
import { FrameChip } from "./frame-chip";
import { spokenPlace } from "./place-words";
import { useReview, useRoom } from "./review-room";
import type { Problem } from "./review-store";
import type { ShownComment } from "./threads";
import { UnsentNotice } from "./unsent-notice";

interface CommentItemProps {
  comment: ShownComment;
  /** What one can do about its thread. */
  children?: ReactNode;
}

function Heading({ comment, name, children }: { comment: ShownComment; name: string; children: ReactNode }) {
  const t = useTranslations();
  const { authorKey, rootId, createdAt, editedAt } = comment;
  return (
    <div className="flex items-start gap-2">
      <p className="flex min-h-7 min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-0.5 text-body">
        <span className="min-w-0 font-medium wrap-anywhere">{name}</span>
        {authorKey.startsWith("guest:") ? (
          <span className="rounded-full border border-line px-1.5 text-small text-muted">
            {t("review.guest")}
          </span>
        ) : null}
        <Ago at={createdAt} />
        {editedAt === null ? null : <EditHistory key={editedAt} id={comment.id} />}
      </p>
      {rootId === null ? (
        <span className="flex min-h-7 items-center">
          <FrameChip frame={comment.frame} endFrame={comment.endFrame} />
        </span>
      ) : null}
      {children}
    </div>
  );
}

function Drawn({ comment }: { comment: ShownComment }) {
  const t = useTranslations();
  if (!comment.drawing) return null;
  return (
    <p className="flex items-center gap-1.5 text-small text-muted">
      <PenLine aria-hidden size={14} strokeWidth={1.75} className="shrink-0" />
      <span>
        {t("review.comment.drawing")}
        <span className="sr-only">: {drawingWords(t, comment.drawing)}</span>
      </span>
    </p>
  );
}

function ResolvedLine({ comment }: { comment: ShownComment }) {
  const t = useTranslations();
  const { access } = useRoom();
  const versions = useReview(({ review }) => review?.versions);
  if (comment.resolvedAt === null) return null;
  const version = versions?.find(({ id }) => id === comment.resolvedByGeneration);
  const author = {
    authorKey: comment.resolvedByName === "" ? access.selfKey : "",
    authorName: comment.resolvedByName ?? "",
  };
  return (
    <p className="flex items-center gap-1.5 text-small text-good">
      <Check aria-hidden size={14} strokeWidth={1.75} className="shrink-0" />
      {version ? (
        <a href={access.versionPath(version.id)} className="underline underline-offset-2">
          {t("review.comment.resolvedByVersion", { version: version.version })}
        </a>
      ) : (
        t("review.comment.resolvedBy", { name: authorWords(t, author, access.selfKey) })
      )}
    </p>
  );
}

/** Asks once more, where one is: it cannot be brought back. */
function DeleteQuestion({ onDelete, onKeep }: { onDelete: () => void; onKeep: () => void }) {
  const t = useTranslations();
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-4 gap-y-2 text-small">
      <p>{t("review.comment.deleteQuestion")}</p>
      <TextButton className="text-bad!" onClick={onDelete}>
        {t("review.comment.delete")}
      </TextButton>
      {/* The question came by a key or a click: the answer that changes nothing is the nearest. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <TextButton autoFocus onClick={onKeep}>
        {t("review.comment.keep")}
      </TextButton>
    </div>
  );
}

/** One comment, and what its own author or anybody can do with it. */
export function CommentItem({ comment, children }: CommentItemProps) {
  const t = useTranslations();
  const { access, store } = useRoom();
  const [mode, setMode] = useState<"read" | "edit" | "delete">("read");
  const [problem, setProblem] = useState<Problem | null>(null);
  const isSought = useReview((state) => state.soughtId === comment.id);
  const name = authorWords(t, comment, access.selfKey);
  // What is on its way has no name from the studio yet.
  const ownName = comment.unsent ? access.selfName : "";
  const label =
    comment.rootId === null
      ? t("review.comments.ofNameAt", { name, place: spokenPlace(t, comment) })
      : t("review.comments.ofName", { name });

  const remove = async () => {
    setMode("read");
    setProblem(await store.getState().remove(comment.id));
  };
  const isIdle = !comment.unsent && mode === "read";
  const point = (id: string | null) => () => store.getState().point(id);
  return (
    <article
      id={`comment-${comment.id}`}
      tabIndex={-1}
      aria-label={label}
      aria-current={isSought ? "true" : undefined}
      onPointerEnter={point(comment.drawing ? comment.id : null)}
      onPointerLeave={point(null)}
      className="flex scroll-my-4 gap-2 rounded-field px-2 py-2 outline-offset-0 aria-[current]:bg-raised aria-[current]:ring-1 aria-[current]:ring-accent"
    >
      {comment.deletedAt === null ? (
        <>
          <Avatar name={comment.authorName || ownName || name} />
          <div className="grid min-w-0 flex-1 grid-cols-1 content-start gap-1.5">
            <Heading comment={comment} name={name}>
              {isIdle ? (
                <CommentMenu
                  comment={comment}
                  onEdit={() => setMode("edit")}
                  onDelete={() => setMode("delete")}
                />
              ) : null}
            </Heading>
            {mode === "edit" ? (
              <EditForm comment={comment} onEnd={() => setMode("read")} />
            ) : (
              <>
                <CommentBody body={comment.body} />
                <Drawn comment={comment} />
              </>
            )}
            <ResolvedLine comment={comment} />
            {comment.unsent ? <UnsentNotice unsent={comment.unsent} /> : null}
            {mode === "delete" ? (
              <DeleteQuestion onDelete={() => void remove()} onKeep={() => setMode("read")} />
            ) : null}
            {problem ? (
              <p role="alert" className="text-small text-bad">
                {problemWords(t, problem)}
              </p>
            ) : null}
            {isIdle && children ? <div className="flex items-center gap-4">{children}</div> : null}
          </div>
        </>
      ) : (
        <p className="text-small text-faint">{t("review.comment.deleted")}</p>
      )}
    </article>
  );
}
