"use client";

import { ArrowLeftRight, Maximize2, SlidersHorizontal, Star, X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";

import { loadSchemas } from "@/components/shell/load-schemas";
import { requestJson } from "@/components/shell/request-json";
import { useGenerationsStore } from "@/components/shell/studio-provider";
import { Button, buttonClass } from "@/components/ui/button";
import type { Generation } from "@/lib/domain/generation";

import { type Entry, videoOf } from "./entry";
import type { LockPlayer } from "./lock-player";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;

export function Letter({ children }: { children: string }) {
  return (
    <span
      aria-hidden
      className="grid size-6 shrink-0 place-items-center rounded-inner border border-line bg-raised text-small font-semibold"
    >
      {children}
    </span>
  );
}

function FrameCount({ player, index, last }: { player: LockPlayer; index: number; last: number }) {
  const t = useTranslations();
  const frame = useStore(player.view, ({ frames }) => frames[index] ?? 0);
  return (
    <p className="text-small whitespace-nowrap text-muted tabular-nums">
      {t("compare.frame", { frame, last })}
    </p>
  );
}

function Favourite({ generation, letter }: { generation: Generation; letter: string }) {
  const t = useTranslations();
  const generations = useGenerationsStore();
  const { id, favourite } = generation;
  const words = t(favourite ? "compare.actions.unlike" : "compare.actions.like", { letter });
  const change = async () => {
    const answer = await requestJson(
      "/api/generations/organise",
      async () => (await loadSchemas()).generations,
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ ids: [id], favourite: !favourite }),
      },
    );
    if (answer.ok) generations.getState().receive(answer.data.items);
  };
  return (
    <Button
      variant="icon"
      aria-pressed={favourite}
      aria-label={words}
      title={words}
      onClick={() => void change()}
    >
      <Star {...icon} className={favourite ? "text-ink" : ""} fill={favourite ? "currentColor" : "none"} />
    </Button>
  );
}

interface CaptionProps {
  entry: Entry;
  /** The letter of the one before, with which it can change places. */
  before: string | null;
  player: LockPlayer | null;
  /** Its place among those that play. */
  index: number;
  /** Whether it is half as wide as a phone. */
  dense: boolean;
  onSwap: () => void;
  onRemove: () => void;
}

/** Under a pane: what it is called, where it is, what can be done with it. */
export function Caption({ entry, before, player, index, dense, onSwap, onRemove }: CaptionProps) {
  const t = useTranslations();
  const { letter, generation } = entry;
  const video = videoOf(entry);
  const open = t("compare.actions.open", { letter });
  const use = t("compare.actions.use", { letter });
  const swap = before === null ? null : t("compare.actions.swap", { before, letter });
  const remove = t("compare.actions.remove", { letter });
  return (
    <div className="flex min-h-11 flex-wrap items-center py-1">
      <div className="flex min-w-0 items-center gap-2.5">
        <Letter>{letter}</Letter>
        {player && video && index >= 0 ? (
          <FrameCount player={player} index={index} last={video.numFrames - 1} />
        ) : null}
      </div>
      <fieldset
        className={`ml-auto flex ${dense ? "max-md:order-last max-md:-mx-2 max-md:basis-[calc(100%+1rem)]" : ""}`}
      >
        <legend className="sr-only">{t("compare.actions.label", { letter })}</legend>
        {swap === null ? null : (
          <Button variant="icon" aria-label={swap} title={swap} onClick={onSwap}>
            <ArrowLeftRight {...icon} />
          </Button>
        )}
        {generation ? (
          <>
            <Favourite generation={generation} letter={letter} />
            <Link
              href={`/?use=${generation.id}`}
              prefetch={false}
              aria-label={use}
              title={use}
              className={buttonClass("icon")}
            >
              <SlidersHorizontal {...icon} />
            </Link>
            <Link
              href={`/generations/${generation.id}`}
              prefetch={false}
              aria-label={open}
              title={open}
              className={buttonClass("icon")}
            >
              <Maximize2 {...icon} />
            </Link>
          </>
        ) : null}
      </fieldset>
      <Button
        variant="icon"
        className={`-mr-2 ${dense ? "max-md:ml-auto" : ""}`}
        aria-label={remove}
        title={remove}
        onClick={onRemove}
      >
        <X {...icon} />
      </Button>
    </div>
  );
}
