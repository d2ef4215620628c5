"use client";

import { Check, PencilLine, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";

import { problemWords } from "@/components/shell/request-json";
import { Button } from "@/components/ui/button";
import { type Verdict, verdicts } from "@/lib/domain/review";

import { useReview, useRoom } from "./review-room";
import type { Problem } from "./review-store";

const looks = {
  approved: { Icon: Check, tone: "text-good" },
  changes_requested: { Icon: PencilLine, tone: "text-warn" },
  rejected: { Icon: X, tone: "text-bad" },
};

/** One's own decision; another one takes its place. */
export function DecisionButtons() {
  const t = useTranslations();
  const { access, store } = useRoom();
  const own = useReview(
    ({ review }) => review?.decisions.find(({ authorKey }) => authorKey === access.selfKey)?.verdict ?? null,
  );
  const [deciding, setDeciding] = useState<Verdict | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const decide = async (verdict: Verdict) => {
    if (deciding) return;
    setDeciding(verdict);
    setProblem(await store.getState().decide(verdict));
    setDeciding(null);
  };
  const shown = deciding ?? own;
  return (
    <div className="grid gap-1.5">
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">{t("review.decide.label")}</legend>
        {verdicts.map((verdict) => {
          const { Icon, tone } = looks[verdict];
          return (
            <Button
              key={verdict}
              aria-pressed={verdict === shown}
              className={`flex-auto px-2.5! ${verdict === shown ? "bg-raised! ring-1 ring-ink ring-inset" : ""}`}
              onClick={() => void decide(verdict)}
            >
              <Icon
                aria-hidden
                size={16}
                strokeWidth={1.75}
                className={`max-md:hidden lg:max-xl:hidden ${tone}`}
              />
              {t(`review.decide.${verdict}`)}
            </Button>
          );
        })}
      </fieldset>
      <output className="sr-only">{deciding ? t("review.decide.deciding") : ""}</output>
      {problem ? (
        <p role="alert" className="text-small text-bad">
          {problemWords(t, problem)}
        </p>
      ) : null}
    </div>
  );
}
