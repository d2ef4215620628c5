"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";

import { problemWords, requestJson } from "@/components/shell/request-json";
import { announceCaps } from "@/components/shell/spend-store";
import { useSpendStore } from "@/components/shell/studio-provider";
import { mostMicros, readDollars, typedDollars } from "@/components/shell/typed-money";
import { type CapName, capNames, type CapSettings } from "@/lib/domain/caps";
import { formatMicros } from "@/lib/domain/price";
import type { Words } from "@/lib/words/words";

type Texts = Record<CapName, string>;

const loadSchema = async () => (await import("./caps-schema")).SettingsSchema;

/** What is wrong with what was typed, in a sentence. */
function problemOf(t: Words, text: string, environmentMicros: number | null): string | null {
  const typed = readDollars(text);
  if (!typed.ok) return t(`settings.problems.${typed.problem}`, { most: formatMicros(mostMicros) });
  if (environmentMicros === null || typed.micros === null || typed.micros <= environmentMicros) return null;
  return t("settings.problems.aboveEnvironment", { most: formatMicros(environmentMicros) });
}

const microsIn = (text: string) => {
  const typed = readDollars(text);
  return typed.ok ? typed.micros : null;
};

/** The two amounts as typed, and how far saving them has come. */
export function useCapsForm(first: CapSettings) {
  const t = useTranslations();
  const language = useLocale();
  const router = useRouter();
  const spend = useSpendStore();
  const [caps, setCaps] = useState(first);
  const textsOf = ({ chosen }: CapSettings): Texts => ({
    monthlyMicros: typedDollars(chosen.monthlyMicros, language),
    generationMicros: typedDollars(chosen.generationMicros, language),
  });
  const [texts, setTexts] = useState(() => textsOf(first));
  /** A sentence about an amount waits until one has left its field. */
  const [left, setLeft] = useState<ReadonlySet<CapName>>(new Set());
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const busy = useRef(false);

  const problemIn = (name: CapName) => problemOf(t, texts[name], caps.environment[name]);

  const send = async () => {
    const body = Object.fromEntries(capNames.map((name) => [name, microsIn(texts[name])]));
    const answer = await requestJson("/api/settings", loadSchema, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) return setFailure(problemWords(t, answer));
    setCaps(answer.data.caps);
    setTexts(textsOf(answer.data.caps));
    setSaved(true);
    announceCaps();
    await spend.getState().refresh();
    // A page the browser kept would show the old ones.
    router.refresh();
  };

  const save = async () => {
    if (busy.current) return null;
    const wrong = capNames.find((name) => problemIn(name) !== null);
    setLeft(new Set(capNames));
    setSaved(false);
    setFailure(null);
    if (wrong) return wrong;
    busy.current = true;
    setSaving(true);
    await send();
    setSaving(false);
    busy.current = false;
    return null;
  };

  return {
    caps,
    texts,
    saving,
    saved,
    failure,
    change: (name: CapName, text: string) => {
      setTexts({ ...texts, [name]: text });
      setSaved(false);
      setFailure(null);
    },
    leave: (name: CapName) => setLeft(new Set(left).add(name)),
    shownProblem: (name: CapName) => (left.has(name) ? problemIn(name) : null),
    micros: (name: CapName) => microsIn(texts[name]),
    /** Answers the field that keeps it from being saved. */
    save,
  };
}
