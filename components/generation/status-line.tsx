"use client";

import { CircleAlert, CircleCheck, CircleDashed, CircleHelp, CircleSlash } from "lucide-react";
import { useTranslations } from "use-intl";

import { Moment } from "@/components/shell/moment";
import { useByline } from "@/components/shell/person-name";
import { type Generation, isFinal } from "@/lib/domain/generation";

import { happenedWords, statusTone, statusWords } from "./status-words";

const icons = { bad: CircleAlert, warn: CircleHelp, calm: CircleSlash, good: CircleCheck };
const tones = { bad: "text-bad", warn: "text-warn", calm: "text-muted", good: "text-good" };

/** What is longer may not be whole on the stage of a phone. */
const shortOnStage = 120;

/** Where it stands, and when it was made. */
export function StatusLine({ generation }: { generation: Generation }) {
  const t = useTranslations();
  const tone = statusTone(generation);
  const runs = tone === "calm" && !isFinal(generation.status);
  const Icon = runs ? CircleDashed : icons[tone];
  const byline = useByline()(generation.createdBy);
  const happened = happenedWords(t, generation) ?? "";
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-body">
        <span className="flex items-center gap-2 font-medium tabular-nums">
          <Icon aria-hidden size={16} strokeWidth={1.75} className={`shrink-0 ${tones[tone]}`} />
          {statusWords(t, generation)}
        </span>
        <span className="text-small text-muted">
          <Moment at={generation.createdAt} />
          {byline === null ? null : ` · ${byline}`}
        </span>
      </p>
      {happened.length > shortOnStage ? (
        <p className="text-small wrap-anywhere text-muted">{happened}</p>
      ) : null}
    </div>
  );
}
