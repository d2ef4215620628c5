"use client";

import { CircleAlert, CircleCheck, CircleHelp, CircleSlash, LoaderCircle } from "lucide-react";
import { useTranslations } from "use-intl";

import { Moment } from "@/components/shell/moment";
import { type Generation, isFinal } from "@/lib/domain/generation";

import { statusTone, statusWords } from "./status-words";

const icons = { bad: CircleAlert, warn: CircleHelp, calm: CircleSlash, good: CircleCheck };
const tones = { bad: "text-bad", warn: "text-warn", calm: "text-muted", good: "text-good" };

/** Where it stands, and when it was made. */
export function StatusLine({ generation }: { generation: Generation }) {
  const t = useTranslations();
  const tone = statusTone(generation);
  const runs = tone === "calm" && !isFinal(generation.status);
  const Icon = runs ? LoaderCircle : icons[tone];
  return (
    <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-body">
      <span className="flex items-center gap-2 font-medium tabular-nums">
        <Icon aria-hidden size={16} strokeWidth={1.75} className={`shrink-0 ${tones[tone]}`} />
        {statusWords(t, generation)}
      </span>
      <span className="text-small text-muted">
        <Moment at={generation.createdAt} />
      </span>
    </p>
  );
}
