"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";

import { type Answer, problemWords } from "@/components/shell/request-json";
import { PanelButton } from "@/components/ui/panel-button";

import { Ago } from "./ago";
import { CommentBody } from "./comment-body";
import { useRoom } from "./review-room";
import type { Edits } from "./review-schemas";

function History({ id }: { id: string }) {
  const t = useTranslations();
  const { access } = useRoom();
  const [answer, setAnswer] = useState<Answer<Edits> | null>(null);
  useEffect(() => {
    let left = false;
    void access.edits?.(id).then((given) => left || setAnswer(given));
    return () => {
      left = true;
    };
  }, [access, id]);
  if (!answer) return <p className="min-h-16 text-small text-muted">…</p>;
  if (!answer.ok) return <p className="text-small text-bad">{problemWords(t, answer)}</p>;
  const edits = answer.data.edits.toReversed();
  return (
    <div className="grid gap-3">
      <h3 className="text-body font-medium">{t("review.comment.history")}</h3>
      {edits.length === 0 ? <p className="text-small">{t("review.comment.historyEmpty")}</p> : null}
      {edits.map(({ at, body }) => (
        <div key={at} className="grid gap-1 border-t border-line pt-2">
          <Ago at={at} />
          <CommentBody body={body} />
        </div>
      ))}
    </div>
  );
}

/** Says that it was changed, and what it said before. */
export function EditHistory({ id }: { id: string }) {
  const t = useTranslations();
  const { access } = useRoom();
  const words = t("review.comment.edited");
  if (!access.edits) return <span className="text-small text-muted">{words}</span>;
  return (
    <PanelButton
      label={words}
      labelled
      variant="quiet"
      className="h-7! px-1! text-small! font-normal! underline decoration-field-line underline-offset-[3px]"
      content={words}
    >
      {() => <History id={id} />}
    </PanelButton>
  );
}
