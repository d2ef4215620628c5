"use client";

import { CircleSlash, Search, Send } from "lucide-react";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { problemWords } from "@/components/shell/request-json";
import { useGenerations, useMayTo, useStudio } from "@/components/shell/studio-provider";
import { Button } from "@/components/ui/button";
import type { Generation } from "@/lib/domain/generation";
import { formatMicros } from "@/lib/domain/price";

import { type Action, type Outcome, sendMicros } from "./resolve-generation";
import { OutsideLink, StageNotice } from "./stage-notice";
import { type Resolve, useResolve } from "./use-resolve";

const ConfirmQuestion = lazy(async () => ({
  default: (await import("@/components/ui/confirm-question")).ConfirmQuestion,
}));

const requestsUrl = "https://fal.ai/dashboard";
const toRequests = (words: ReactNode) => <OutsideLink href={requestsUrl}>{words}</OutsideLink>;
const ways = [
  { action: "look", Icon: Search },
  { action: "never_ran", Icon: CircleSlash },
  { action: "send_again", Icon: Send },
] as const satisfies readonly { action: Action; Icon: typeof Search }[];

function OutcomeWords({ outcome }: { outcome: Outcome }) {
  const t = useTranslations();
  if (outcome.kind === "problem") return problemWords(t, { ok: false, ...outcome });
  if (outcome.kind === "refused") {
    return t("generation.unconfirmed.outcome.refused", { reason: outcome.reason });
  }
  return outcome.kind === "forbidden"
    ? t.rich("generation.unconfirmed.outcome.forbidden", { link: toRequests })
    : t(`generation.unconfirmed.outcome.${outcome.kind}`);
}

/** Heard and seen; and where one is, after the ways on have gone. */
function Said({ outcome, open }: { outcome: Outcome | null; open: boolean }) {
  const said = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    if (!open && outcome && document.activeElement === document.body) said.current?.focus();
  }, [open, outcome]);

  const wrong = outcome?.kind === "problem" || outcome?.kind === "refused";
  return (
    <div aria-live="polite" className={outcome ? "" : "sr-only"}>
      {outcome ? (
        <p
          ref={said}
          tabIndex={-1}
          className={`max-w-prose text-small wrap-anywhere outline-none ${wrong ? "text-bad" : "text-ink"}`}
        >
          <OutcomeWords outcome={outcome} />
        </p>
      ) : null}
    </div>
  );
}

interface WaysOnProps extends Pick<Resolve, "doing" | "act"> {
  generation: Generation;
}

function WaysOn({ generation, doing, act }: WaysOnProps) {
  const t = useTranslations();
  const { secondMicros } = useStudio();
  const [asking, setAsking] = useState(false);
  const price = formatMicros(sendMicros(generation, secondMicros));
  const begin = (action: Action) => {
    if (doing !== null) return;
    if (action === "send_again") setAsking(true);
    else act(action);
  };
  const sendAgain = () => {
    setAsking(false);
    act("send_again");
  };
  return (
    <div className="flex flex-wrap gap-2">
      {ways.map(({ action, Icon }) => (
        <Button
          key={action}
          aria-disabled={doing !== null || undefined}
          className={`max-md:w-full ${doing === null ? "" : "text-faint"}`}
          onClick={() => begin(action)}
        >
          <Icon aria-hidden size={16} strokeWidth={1.75} />
          {t(`generation.unconfirmed.${doing === action ? "doing" : "ways"}.${action}`)}
        </Button>
      ))}
      {asking ? (
        <Suspense>
          <ConfirmQuestion
            open
            title={t("generation.unconfirmed.question.title")}
            confirm={t("generation.unconfirmed.question.confirm", { price })}
            decline={t("generation.unconfirmed.question.decline")}
            onConfirm={sendAgain}
            onClose={() => setAsking(false)}
          >
            {t(`generation.unconfirmed.question.${generation.mode}`, { price })}
          </ConfirmQuestion>
        </Suspense>
      ) : null}
    </div>
  );
}

/** The ways on for a generation of which nobody knows whether fal took it, and what came of the one taken. */
export function Unconfirmed({ generation }: { generation: Generation }) {
  const t = useTranslations();
  const { doing, outcome, act } = useResolve(generation);
  /** Of what only this page knows, the server can decide nothing. */
  const confirmed = useGenerations((state) => !state.local.has(generation.id));
  const mayResolve = useMayTo()("generation.resolve", generation.createdBy);
  const open = generation.status === "unconfirmed" && confirmed;
  if (!open && outcome === null && doing === null) return null;
  return (
    <StageNotice label={t("generation.status.unconfirmed")} framed={open}>
      {open ? (
        <>
          <p className="max-w-prose text-body">
            {t.rich("generation.unconfirmed.kept", { link: toRequests })}
          </p>
          {mayResolve ? <WaysOn generation={generation} doing={doing} act={act} /> : null}
        </>
      ) : null}
      <Said outcome={outcome} open={open} />
    </StageNotice>
  );
}
