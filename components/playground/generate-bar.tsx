"use client";

import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from "react";

import { useStudio } from "@/components/shell/studio-provider";
import { Button } from "@/components/ui/button";
import { formatPrice } from "@/lib/domain/price";

import { CostMeter, costFormula, expensiveMicros } from "./cost-meter";
import { usePlayground, usePlaygroundStore } from "./playground-provider";
import type { PlaygroundState } from "./playground-store";
import { whatIsMissing } from "./readiness";

const ConfirmQuestion = lazy(async () => ({
  default: (await import("@/components/ui/confirm-question")).ConfirmQuestion,
}));

/** A second click this soon is the tail of a double click, and would be a second bill. */
const doubleClickMs = 600;

interface GenerateBarProps {
  onGenerate: (state: PlaygroundState) => void;
}

function useSubmit(onGenerate: GenerateBarProps["onGenerate"]) {
  const store = usePlaygroundStore();
  const [asking, setAsking] = useState(false);
  const [resting, setResting] = useState(false);
  const restingRef = useRef(false);

  const send = () => {
    const state = store.getState();
    setAsking(false);
    if (restingRef.current || whatIsMissing(state) !== null) return;
    restingRef.current = true;
    setResting(true);
    setTimeout(() => {
      restingRef.current = false;
      setResting(false);
    }, doubleClickMs);
    onGenerate(state);
  };

  const submit = () => {
    const { reading } = store.getState();
    if (restingRef.current || whatIsMissing(store.getState()) !== null) return;
    if (reading.cost && reading.cost.maxMicros > expensiveMicros) setAsking(true);
    else send();
  };

  return { asking, resting, send, submit, close: () => setAsking(false) };
}

function ShortcutHint() {
  const keys = useSyncExternalStore(
    () => () => undefined,
    () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘ ↵" : "Ctrl ↵"),
    () => "",
  );
  return (
    <kbd aria-hidden className="min-w-7 font-sans text-small font-medium opacity-85 pointer-coarse:hidden">
      {keys}
    </kbd>
  );
}

export function GenerateBar({ onGenerate }: GenerateBarProps) {
  const { mode, secondMicros } = useStudio();
  const missing = usePlayground(whatIsMissing);
  const cost = usePlayground((state) => state.reading.cost);
  const { asking, resting, send, submit, close } = useSubmit(onGenerate);
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
      <CostMeter missing={missing}>
        <Button
          variant="primary"
          disabled={missing !== null}
          aria-disabled={resting || undefined}
          aria-describedby={missing === null ? undefined : "generate-missing"}
          onClick={submit}
        >
          Generate
          <ShortcutHint />
        </Button>
      </CostMeter>
      {asking && cost ? (
        <Suspense>
          <ConfirmQuestion
            open
            title={`This ${mode === "demo" ? "would cost" : "costs"} ${formatPrice(cost)}`}
            confirm={`Generate for ${formatPrice(cost)}`}
            decline="Go back"
            onConfirm={send}
            onClose={close}
          >
            {costFormula(cost, secondMicros)}. Fewer frames or more of them a second make it cheaper.
          </ConfirmQuestion>
        </Suspense>
      ) : null}
    </div>
  );
}
