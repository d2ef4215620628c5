"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl";

import type { GenerationsStore } from "@/components/shell/generations-store";
import { useGenerationsStore } from "@/components/shell/studio-provider";
import { type Generation, isFinal } from "@/lib/domain/generation";
import type { Words } from "@/lib/words/words";

import { tellWhenDone } from "./done-notice";
import { showOnTabIcon } from "./tab-icon";

const productName = "Firstframe";

type Items = readonly Generation[];

/** The running generation that will be done first. */
function nextDone(items: Items): Generation | null {
  const running = items.filter(({ status }) => !isFinal(status) && status !== "unconfirmed");
  return running.toSorted((a, b) => (b.progress ?? -1) - (a.progress ?? -1))[0] ?? null;
}

/** What the tab says of the one that will be done first; null when nothing runs. */
export function tabWords(t: Words, items: Items): string | null {
  const next = nextDone(items);
  if (!next) return null;
  if (next.status === "queued") return t("generation.tab.queued");
  return next.progress === null
    ? t("generation.tab.generating")
    : t("generation.tab.percent", { percent: Math.round(next.progress * 100) });
}

type End = "done" | "failed";

/** How it ended between two moments; null when nothing did. */
export function endBetween(items: Items, before: Items): End | null {
  const running = new Set(before.filter(({ status }) => !isFinal(status)).map(({ id }) => id));
  const ended = items.filter(({ id, status }) => running.has(id) && isFinal(status));
  if (ended.some(({ status }) => status === "completed")) return "done";
  return ended.some(({ status }) => status === "failed") ? "failed" : null;
}

/** Keeps title and icon of the tab. What ended out of sight stays there until it is seen. */
export function keepTab(t: Words, generations: GenerationsStore): () => void {
  let unseen: End | null = null;
  let shown: string | null = null;
  const show = () => {
    const { items } = generations.getState();
    const words = tabWords(t, items) ?? (unseen && t(`generation.tab.${unseen}`));
    if (words === shown) return;
    shown = words;
    document.title = words === null ? productName : `${words} · ${productName}`;
    const next = nextDone(items);
    const icon = next ? { share: next.progress } : unseen === "done" ? { share: 1 } : null;
    showOnTabIcon(icon).catch(() => undefined);
  };
  const unsubscribe = generations.subscribe(({ items }, before) => {
    if (items === before.items) return;
    if (document.visibilityState === "hidden") unseen = endBetween(items, before.items) ?? unseen;
    show();
  });
  const onSeen = () => {
    if (document.visibilityState === "visible") unseen = null;
    show();
  };
  show();
  document.addEventListener("visibilitychange", onSeen);
  return () => {
    unsubscribe();
    document.removeEventListener("visibilitychange", onSeen);
  };
}

/** The tab's title and icon while something runs, and the notification at its end. */
export function TabStatus({ onOpen }: { onOpen: (id: string) => void }) {
  const t = useTranslations();
  const generations = useGenerationsStore();
  useEffect(() => keepTab(t, generations), [t, generations]);
  useEffect(() => tellWhenDone(t, generations, onOpen), [t, generations, onOpen]);
  return null;
}
