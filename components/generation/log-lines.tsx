"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";

import { type Answer, problemWords, requestJson } from "@/components/shell/request-json";
import { type Generation, isFinal } from "@/lib/domain/generation";

import type { Log } from "./log-schema";

type Problem = Extract<Answer<never>, { ok: false }>;

const loadSchema = async () => (await import("./log-schema")).Log;

const quietMs = 1000;

/** `12:04:31` where the moment can be read. */
function clock(timestamp: string | undefined): string {
  const at = new Date(timestamp ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? "" : at.toTimeString().slice(0, 8);
}

/** What fal wrote about a generation, as it came; followed while it runs. */
export function LogLines({ generation }: { generation: Generation }) {
  const t = useTranslations();
  const { id, status } = generation;
  const [log, setLog] = useState<Log | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const { signal } = left;
      const answer = await requestJson(`/api/generations/${id}/log`, loadSchema, { signal }).catch(
        () => null,
      );
      if (!answer || signal.aborted) return;
      if (answer.ok) setLog(answer.data);
      setProblem(answer.ok ? null : answer);
      if (!isFinal(status)) timer = setTimeout(() => void ask(), quietMs);
    };
    void ask();
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [id, status]);

  if (problem !== null) {
    return (
      <p role="alert" className="text-small text-bad">
        {problemWords(t, problem)}
      </p>
    );
  }
  if (!log) return <p className="text-small text-muted">{t("generation.log.reading")}</p>;
  if (log.lines.length === 0) return <p className="text-small text-muted">{t("generation.log.empty")}</p>;
  return (
    <ol
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t("generation.details.log")}
      className="max-h-60 overflow-auto rounded-field border border-line bg-raised p-3 font-mono text-small"
    >
      {log.lines.map(({ message, timestamp }, index) => (
        <li key={index} className="flex gap-3">
          <span className="shrink-0 text-muted tabular-nums">{clock(timestamp)}</span>
          <span className="min-w-0 wrap-anywhere">{message}</span>
        </li>
      ))}
    </ol>
  );
}
