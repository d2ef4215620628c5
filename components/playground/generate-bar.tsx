"use client";

import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useLocale, useTranslations } from "use-intl";

import { useRoom, useStudio } from "@/components/shell/studio-provider";
import { expectedTimeWords } from "@/components/shell/time-words";
import { expectedTimeQuery, useExpectedTime } from "@/components/shell/use-expected-time";
import { Button } from "@/components/ui/button";
import { formatPrice } from "@/lib/domain/price";

import { CostMeter, costFormula, expensiveMicros, timesCost } from "./cost-meter";
import { CountField } from "./count-field";
import { readNumber } from "./draft";
import { usePlayground, usePlaygroundStore } from "./playground-provider";
import type { PlaygroundState } from "./playground-store";
import { type Unfit, whatDoesNotFit, whatIsMissing } from "./readiness";

const ConfirmQuestion = lazy(async () => ({
  default: (await import("@/components/ui/confirm-question")).ConfirmQuestion,
}));

/** A second click this soon is the tail of a double click, and would be a second bill. */
const doubleClickMs = 600;

interface GenerateBarProps {
  onGenerate: (state: PlaygroundState, count: number) => void;
}

/** Which cap keeps so many of the draft from being sent; a reading without a price is stopped by what is missing. */
function useUnfit(count: number): Unfit | null {
  const t = useTranslations();
  const language = useLocale();
  const room = useRoom();
  const eachMicros = usePlayground((state) => state.reading.cost?.maxMicros ?? null);
  return room && eachMicros !== null ? whatDoesNotFit(t, language, { eachMicros, count }, room) : null;
}

function useSubmit(onGenerate: GenerateBarProps["onGenerate"]) {
  const t = useTranslations();
  const store = usePlaygroundStore();
  const [asking, setAsking] = useState(false);
  const [count, setCount] = useState(1);
  const [resting, setResting] = useState(false);
  const restingRef = useRef(false);
  const unfit = useUnfit(count);
  const isStopped = () => restingRef.current || unfit !== null || whatIsMissing(t, store.getState()) !== null;

  const send = () => {
    const state = store.getState();
    setAsking(false);
    if (isStopped()) return;
    restingRef.current = true;
    setResting(true);
    setTimeout(() => {
      restingRef.current = false;
      setResting(false);
    }, doubleClickMs);
    onGenerate(state, count);
    setCount(1); // several at once are asked for each time
  };

  const submit = () => {
    const { reading } = store.getState();
    if (isStopped()) return;
    if (reading.cost && timesCost(reading.cost, count).maxMicros > expensiveMicros) setAsking(true);
    else send();
  };

  return { asking, resting, unfit, count, setCount, send, submit, close: () => setAsking(false) };
}

function timeQuery({ reading, fields }: PlaygroundState): string | null {
  if (!reading.length || !reading.size) return null;
  return expectedTimeQuery({
    ...reading.length,
    image_size: reading.size,
    num_inference_steps: readNumber(fields.num_inference_steps),
    enable_agentic_generation: fields.enable_agentic_generation,
    agentic_max_iterations: readNumber(fields.agentic_max_iterations),
    agentic_samples_per_iteration: readNumber(fields.agentic_samples_per_iteration),
  });
}

/** How long the like took here before. */
function Time() {
  const t = useTranslations();
  const expected = useExpectedTime(usePlayground(timeQuery));
  if (!expected) return null;
  const { long, short } = expectedTimeWords(t, expected);
  return (
    <p title={long} className="text-small leading-tight whitespace-nowrap text-muted tabular-nums">
      <span aria-hidden>{short}</span>
      <span className="sr-only">{t("playground.generate.takes", { time: long })}</span>
    </p>
  );
}

function ShortcutHint() {
  const keys = useSyncExternalStore(
    () => () => undefined,
    () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘ ↵" : "Ctrl ↵"),
    () => "",
  );
  return (
    <kbd
      aria-hidden
      className="min-w-7 font-sans text-small font-medium opacity-85 max-xl:hidden pointer-coarse:hidden"
    >
      {keys}
    </kbd>
  );
}

export function GenerateBar({ onGenerate }: GenerateBarProps) {
  const t = useTranslations();
  const { mode, secondMicros } = useStudio();
  const missing = usePlayground((state) => whatIsMissing(t, state));
  const each = usePlayground((state) => state.reading.cost);
  const { asking, resting, unfit, count, setCount, send, submit, close } = useSubmit(onGenerate);
  const cost = each && timesCost(each, count);
  const price = cost ? formatPrice(cost) : "";
  const formula = each ? costFormula(t, each, secondMicros) : "";
  const stoppedBy = [missing && "generate-missing", unfit && "generate-budget"].filter(Boolean).join(" ");
  const submitRef = useRef(submit);

  useEffect(() => {
    submitRef.current = submit;
  });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || event.repeat) return;
      event.preventDefault();
      submitRef.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <div className="border-t border-line bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:px-6">
      <CostMeter missing={missing} unfit={unfit} count={count} time={<Time />}>
        <CountField count={count} onChange={setCount} />
        <Button
          variant="primary"
          disabled={missing !== null || unfit !== null}
          aria-disabled={resting || undefined}
          aria-describedby={stoppedBy || undefined}
          onClick={submit}
        >
          {t("playground.generate.label")}
          <ShortcutHint />
        </Button>
      </CostMeter>
      {asking && each && cost ? (
        <Suspense>
          <ConfirmQuestion
            open
            title={t(mode === "demo" ? "playground.question.wouldCost" : "playground.question.costs", {
              price,
            })}
            confirm={t("playground.question.confirm", { price })}
            decline={t("playground.question.decline")}
            onConfirm={send}
            onClose={close}
          >
            {count === 1
              ? t("playground.question.once", { formula })
              : t("playground.question.several", { count, formula })}
          </ConfirmQuestion>
        </Suspense>
      ) : null}
    </div>
  );
}
