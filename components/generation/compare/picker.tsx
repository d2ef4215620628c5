"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";

import { loadSchemas } from "@/components/shell/load-schemas";
import { type Answer, problemWords, requestJson } from "@/components/shell/request-json";
import { Button, buttonClass } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Generation } from "@/lib/domain/generation";

import { FirstFrame } from "../first-frame";

const url = "/api/generations?status=completed&limit=24";

interface ChoicesProps {
  taken: readonly string[];
  onPick: (generation: Generation) => void;
}

const newest = async () => (await loadSchemas()).generations;

async function readNewest(signal: AbortSignal): Promise<Answer<{ items: Generation[] }> | null> {
  return requestJson(url, newest, { signal }).catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
}

function Choices({ taken, onPick }: ChoicesProps) {
  const t = useTranslations();
  const [answer, setAnswer] = useState<Answer<{ items: Generation[] }> | null>(null);
  useEffect(() => {
    if (answer !== null) return;
    const left = new AbortController();
    const ask = async () => {
      const came = await readNewest(left.signal);
      if (came && !left.signal.aborted) setAnswer(came);
    };
    void ask();
    return () => left.abort();
  }, [answer]);

  if (answer && !answer.ok) {
    return (
      <div className="grid justify-items-start gap-3">
        <p role="alert" className="text-body text-bad">
          {problemWords(t, answer)}
        </p>
        <Button onClick={() => setAnswer(null)}>{t("compare.retry")}</Button>
      </div>
    );
  }
  const items = answer?.data.items.filter(({ id, video }) => video !== null && !taken.includes(id)) ?? [];
  if (answer && items.length === 0) return <p className="text-body text-muted">{t("compare.picker.none")}</p>;
  return (
    <ul aria-busy={answer === null} className="grid grid-cols-2 gap-3 md:grid-cols-3">
      {answer === null
        ? ["a", "b", "c", "d", "e", "f"].map((key) => (
            <li key={key}>
              <Skeleton className="card-frame" />
              <Skeleton className="mt-2 h-4 w-3/4" />
            </li>
          ))
        : items.map((generation) => (
            <li key={generation.id}>
              <button
                type="button"
                aria-label={t("compare.picker.add", { title: generation.prompt.slice(0, 120) })}
                onClick={() => onPick(generation)}
                className="block w-full rounded-field text-left"
              >
                <span className="card-frame on-stage relative block overflow-hidden rounded-field">
                  <FirstFrame generation={generation} small />
                </span>
                <span className="mt-1.5 line-clamp-2 text-small">{generation.prompt}</span>
              </button>
            </li>
          ))}
    </ul>
  );
}

/** The newest videos, to take one into the comparison. */
export function Picker({ onClose, ...choices }: ChoicesProps & { onClose: () => void }) {
  const t = useTranslations();
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup className="fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[min(44rem,calc(100vw-2rem))] -translate-1/2 flex-col rounded-stage border border-line bg-surface shadow-float">
          <div className="flex items-start justify-between gap-4 p-5 pb-3 md:p-6 md:pb-3">
            <div>
              <Dialog.Title className="text-title font-semibold tracking-tight">
                {t("compare.picker.title")}
              </Dialog.Title>
              <Dialog.Description className="text-small text-muted">
                {t("compare.picker.text")}
              </Dialog.Description>
            </div>
            <Dialog.Close
              className={buttonClass("icon", "-mt-1 -mr-2")}
              aria-label={t("compare.picker.close")}
            >
              <X aria-hidden size={16} strokeWidth={1.75} />
            </Dialog.Close>
          </div>
          <div className="min-h-0 overflow-y-auto px-5 pt-1 pb-5 md:px-6 md:pb-6">
            <Choices {...choices} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
