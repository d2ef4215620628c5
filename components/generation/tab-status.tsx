"use client";

import { useEffect } from "react";

import type { GenerationsStore } from "@/components/shell/generations-store";
import { useGenerationsStore } from "@/components/shell/studio-provider";
import { type Generation, isFinal } from "@/lib/domain/generation";

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
export function tabWords(items: Items): string | null {
  const next = nextDone(items);
  if (!next) return null;
  if (next.status === "queued") return "Queued";
  return next.progress === null ? "Generating" : `${Math.round(next.progress * 100)} %`;
}

/** What came to its end between two moments, in a word; null when nothing did. */
export function endWords(items: Items, before: Items): string | null {
  const running = new Set(before.filter(({ status }) => !isFinal(status)).map(({ id }) => id));
  const ended = items.filter(({ id, status }) => running.has(id) && isFinal(status));
  if (ended.some(({ status }) => status === "completed")) return "Done";
  return ended.some(({ status }) => status === "failed") ? "Failed" : null;
}

/** Keeps title and icon of the tab. What ended out of sight stays there until it is seen. */
export function keepTab(generations: GenerationsStore): () => void {
  let unseen: string | null = null;
  let shown: string | null = null;
  const show = () => {
    const { items } = generations.getState();
    const words = tabWords(items) ?? unseen;
    if (words === shown) return;
    shown = words;
    document.title = words === null ? productName : `${words} · ${productName}`;
    const next = nextDone(items);
    const icon = next ? { share: next.progress } : unseen === "Done" ? { share: 1 } : null;
    showOnTabIcon(icon).catch(() => undefined);
  };
  const unsubscribe = generations.subscribe(({ items }, before) => {
    if (items === before.items) return;
    if (document.visibilityState === "hidden") unseen = endWords(items, before.items) ?? unseen;
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
  const generations = useGenerationsStore();
  useEffect(() => keepTab(generations), [generations]);
  useEffect(() => tellWhenDone(generations, onOpen), [generations, onOpen]);
  return null;
}
