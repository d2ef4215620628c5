"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { problemWords } from "@/components/shell/request-json";
import { Button } from "@/components/ui/button";

import { DrawButton } from "./draw-button";
import { focusAtEnd } from "./focus-at-end";
import { MentionField, type Writing } from "./mention-field";
import { toStored, toTyped } from "./mentions";
import { useRoom } from "./review-room";
import type { Problem } from "./review-store";
import type { ShownComment } from "./threads";
import { useEditedDrawing } from "./use-edited-drawing";

/** Changes what one said, where it stands. */
export function EditForm({ comment, onEnd }: { comment: ShownComment; onEnd: () => void }) {
  const t = useTranslations();
  const { access, store } = useRoom();
  const area = useRef<HTMLTextAreaElement>(null);
  const [value, setValue] = useState<Writing>(() => {
    const { text, named } = toTyped(comment.body);
    return { body: text, named };
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saving, setSaving] = useState(false);
  useEffect(() => focusAtEnd(area.current), []);

  const { shapes, ...drawing } = useEditedDrawing(comment);
  const isEmpty = value.body.trim() === "" && shapes.length === 0;
  const end = () => {
    onEnd();
    document.getElementById(`comment-${comment.id}`)?.focus();
  };
  const save = async () => {
    if (isEmpty || saving) return;
    setSaving(true);
    const body = toStored(value.body.trim(), value.named, access.people);
    const failed = await store
      .getState()
      .edit(comment.id, { body, drawing: shapes.length > 0 ? [...shapes] : null });
    setSaving(false);
    setProblem(failed);
    if (!failed) end();
  };
  return (
    <div className="grid gap-2">
      <MentionField
        area={area}
        label={t("review.comment.editLabel")}
        value={value}
        onChange={setValue}
        onSend={() => void save()}
        onLeave={end}
      />
      {problem ? (
        <p role="alert" className="text-small text-bad">
          {problemWords(t, problem)}
        </p>
      ) : null}
      <div className="flex items-center justify-end gap-2">
        {drawing.possible ? (
          <div className="mr-auto -ml-1.5 flex">
            <DrawButton
              has={shapes.length > 0}
              open={drawing.open}
              onDraw={drawing.draw}
              onRemove={drawing.remove}
            />
          </div>
        ) : null}
        <Button variant="quiet" onClick={end}>
          {t("review.comment.cancel")}
        </Button>
        <Button disabled={isEmpty || saving} onClick={() => void save()}>
          {t("review.comment.save")}
        </Button>
      </div>
    </div>
  );
}
