"use client";

import { Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";

import { Moment } from "@/components/shell/moment";
import { useMayTo } from "@/components/shell/studio-provider";
import { Button } from "@/components/ui/button";
import type { GenerationFacts } from "@/lib/domain/generation-facts";

import { costText } from "./target-size";

interface DeletedNoticeProps {
  facts: Pick<GenerationFacts, "generation" | "restorable">;
  /** Brings it back; gives a sentence where that could not be done. */
  onRestore: () => Promise<string | null>;
}

/** That it is deleted; and the way back, as long as there is one. */
export function DeletedNotice({ facts: { generation, restorable }, onRestore }: DeletedNoticeProps) {
  const t = useTranslations();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { deletedAt } = generation;
  const mayRestore = useMayTo()("generation.delete", generation.createdBy);

  const restore = async () => {
    setBusy(true);
    setProblem(await onRestore());
    setBusy(false);
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
      {restorable && mayRestore ? (
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
