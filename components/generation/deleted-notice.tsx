"use client";

import { Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import * as z from "zod/mini";

import { Moment } from "@/components/shell/moment";
import { problemWords, requestJson } from "@/components/shell/request-json";
import { useGenerationsStore } from "@/components/shell/studio-provider";
import { Button } from "@/components/ui/button";
import type { GenerationFacts } from "@/lib/domain/generation-facts";
import { Generation } from "@/lib/domain/generation-schema";

import { costText } from "./target-size";

const Restored = z.object({ items: z.array(Generation) });

interface DeletedNoticeProps {
  facts: Pick<GenerationFacts, "generation" | "restorable">;
  onRestored: () => void;
}

/** That it is deleted; and the way back, as long as there is one. */
export function DeletedNotice({ facts: { generation, restorable }, onRestored }: DeletedNoticeProps) {
  const t = useTranslations();
  const generations = useGenerationsStore();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, deletedAt } = generation;

  const restore = async () => {
    setBusy(true);
    const answer = await requestJson("/api/generations/restore", Restored, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ids: [id] }),
    });
    setProblem(answer.ok ? null : problemWords(t, answer));
    if (answer.ok) generations.getState().receive(answer.data.items);
    setBusy(false);
    onRestored(); // also after a refusal: it may be gone for good by now
  };

  return (
    <main className="mx-auto flex min-h-[70dvh] max-w-md flex-col items-start justify-center gap-4 px-6">
      <h1 className="text-display font-semibold tracking-tight text-balance">
        {t("detail.deleted.heading")}
      </h1>
      <p className="text-large text-muted">
        {restorable
          ? t("detail.deleted.restorable")
          : t("detail.deleted.removed", { cost: costText(t, generation) })}
      </p>
      {deletedAt === null ? null : (
        <p className="text-small text-muted">
          {t("detail.lineage.deleted")} · <Moment at={deletedAt} />
        </p>
      )}
      {restorable ? (
        <Button variant="primary" disabled={busy} onClick={() => void restore()}>
          <Undo2 aria-hidden size={16} strokeWidth={1.75} />
          {t(`detail.deleted.${busy ? "restoring" : "restore"}`)}
        </Button>
      ) : null}
      {problem ? (
        <p role="alert" className="text-small text-bad">
          {problem}
        </p>
      ) : null}
    </main>
  );
}
