"use client";

import { MessageSquareText, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";

import { usePlayground } from "./playground-provider";

/** What somebody said that the next version is to answer; as long as the draft goes on from what it was said about. */
export function NoteNotice() {
  const t = useTranslations();
  const parent = usePlayground((state) =>
    state.picture.phase === "ready" && state.picture.stored.url === state.parent?.pictureUrl
      ? state.parent
      : null,
  );
  const answer = usePlayground((state) => state.answer);
  const note = parent?.note;
  if (!parent || !note) return null;
  const { author: name, frame } = note;
  return (
    <aside
      aria-label={t("playground.note.label")}
      className="grid gap-1 rounded-field border border-line bg-raised py-2 pr-1 pl-3"
    >
      <div className="flex items-center gap-2">
        <MessageSquareText aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-muted" />
        <Link
          href={`/generations/${parent.id}?comment=${note.id}`}
          prefetch={false}
          className="min-w-0 flex-1 text-small font-medium wrap-anywhere underline decoration-field-line underline-offset-[3px]"
        >
          {frame === null
            ? t("playground.note.ofWhole", { name })
            : t("playground.note.ofName", { name, frame })}
        </Link>
        <Button
          variant="icon"
          aria-label={t("playground.note.leave")}
          title={t("playground.note.leave")}
          className="md:size-8!"
          onClick={() => answer(null)}
        >
          <X aria-hidden size={16} strokeWidth={1.75} />
        </Button>
      </div>
      {note.text === "" ? null : (
        <blockquote className="max-h-40 overflow-y-auto pr-2 text-body wrap-anywhere whitespace-pre-line">
          {note.text}
        </blockquote>
      )}
      <p className="pr-2 text-small text-muted">{t("playground.note.help")}</p>
    </aside>
  );
}
