"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";

import { authorWords } from "./author-words";
import { useRoom } from "./review-room";
import { isOpen, type Thread } from "./threads";
import { useThreads } from "./use-threads";

interface Marker {
  frame: number;
  endFrame: number | null;
  label: string;
  tone: "plain" | "good";
}

/** Where on the player's timeline something was said: one mark a frame. */
export function useMarkers(): Marker[] {
  const t = useTranslations();
  const { access } = useRoom();
  const threads = useThreads();
  return useMemo(() => {
    const byFrame = new Map<number, Thread[]>();
    for (const thread of threads) {
      const { frame, deletedAt } = thread.root;
      if (frame !== null && deletedAt === null) byFrame.set(frame, [...(byFrame.get(frame) ?? []), thread]);
    }
    return [...byFrame].map(([frame, at]) => {
      const open = at.filter(isOpen);
      const [only] = at;
      const name = only ? authorWords(t, only.root, access.selfKey) : "";
      const one = open.length > 0 ? "review.marker.one" : "review.marker.resolved";
      const label = at.length > 1 ? t("review.marker.many", { count: at.length }) : t(one, { name });
      const endFrame = at.length === 1 ? (only?.root.endFrame ?? null) : null;
      return { frame, endFrame, label, tone: open.length > 0 ? "plain" : "good" };
    });
  }, [threads, t, access.selfKey]);
}
