"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";

import { focusAtEnd } from "./focus-at-end";
import { MentionField } from "./mention-field";
import { toStored } from "./mentions";
import { useReview, useRoom } from "./review-room";
import { emptyDraft } from "./review-store";

interface ReplyFormProps {
  rootId: string;
  /** Whether it was just asked for. */
  focused: boolean;
  onEnd: () => void;
}

/** Answers a comment; what is not sent yet is kept. */
export function ReplyForm({ rootId, focused, onEnd }: ReplyFormProps) {
  const t = useTranslations();
  const { access, store } = useRoom();
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useReview(({ drafts }) => drafts[rootId] ?? emptyDraft);
  useEffect(() => {
    if (focused) focusAtEnd(area.current);
  }, [focused]);

  const end = () => {
    onEnd();
    document.getElementById(`comment-${rootId}`)?.focus();
  };
  const send = () => {
    const body = toStored(draft.body.trim(), draft.named, access.people);
    if (body === "") return;
    store.getState().send({ rootId, body, frame: null, endFrame: null, drawing: null });
    store.getState().setDraft(rootId, null);
    end();
  };
  const cancel = () => {
    store.getState().setDraft(rootId, null);
    end();
  };
  return (
    <div className="ml-11 grid gap-2 pr-2 pb-2">
      <MentionField
        area={area}
        label={t("review.comment.replyLabel")}
        value={draft}
        onChange={(value) => store.getState().setDraft(rootId, value)}
        onSend={send}
        onLeave={end}
      />
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={cancel}>
          {t("review.comment.cancel")}
        </Button>
        <Button disabled={draft.body.trim() === ""} onClick={send}>
          {t("review.comment.reply")}
        </Button>
      </div>
    </div>
  );
}
