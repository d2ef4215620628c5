"use client";

import { ChevronLeft, ChevronRight, Pause, Play } from "lucide-react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";

import { Button } from "@/components/ui/button";
import { Segments } from "@/components/ui/segments";
import { Slider } from "@/components/ui/slider";
import { type Speed, speeds } from "@/lib/domain/comparison";
import { clockText } from "@/lib/domain/timecode";

import { type Entry, videoOf } from "./entry";
import type { LockPlayer } from "./lock-player";
import { durationOf } from "./timeline";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;

/** What is not as one would think of videos that run together. */
function Notes({ playable, waiting }: { playable: readonly Entry[]; waiting: boolean }) {
  const t = useTranslations();
  const videos = playable.flatMap((entry) => {
    const video = videoOf(entry);
    return video ? [{ letter: entry.letter, fps: video.fps, duration: durationOf(video) }] : [];
  });
  const longest = Math.max(...videos.map(({ duration }) => duration));
  const shorter = videos.filter(({ duration, fps }) => duration < longest - 0.5 / fps);
  const letters = shorter.map(({ letter }) => letter).join(", ");
  const notes = [
    shorter.length > 0 ? t("compare.transport.shorter", { count: shorter.length, letters }) : null,
    new Set(videos.map(({ fps }) => fps)).size > 1 ? t("compare.transport.rates") : null,
  ].filter((note) => note !== null);
  const words = waiting ? t("compare.transport.waiting") : notes.join(" ");
  return words === "" ? null : <p className="min-w-0 text-small text-muted">{words}</p>;
}

function Scrub({ player }: { player: LockPlayer }) {
  const t = useTranslations();
  const frame = useStore(player.view, (view) => view.frame);
  const last = player.timeline.numFrames - 1;
  return (
    <Slider
      label={t("compare.transport.scrub")}
      value={frame}
      min={0}
      max={last}
      valueText={t("compare.transport.spoken", { frame, last })}
      onChange={player.goTo}
    />
  );
}

function Place({ player }: { player: LockPlayer }) {
  const t = useTranslations();
  const frame = useStore(player.view, (view) => view.frame);
  const last = player.timeline.numFrames - 1;
  return (
    <p className="flex gap-x-2 text-small whitespace-nowrap tabular-nums">
      <span className="max-md:sr-only">{t("compare.frame", { frame, last })}</span>
      <span className="text-muted">{clockText(player.timeline, frame)}</span>
    </p>
  );
}

interface TransportProps {
  player: LockPlayer;
  playable: readonly Entry[];
  speed: Speed;
  onSpeed: (speed: Speed) => void;
}

/** One transport for all of them; only what counts the frames is drawn with each. */
export function Transport({ player, playable, speed, onSpeed }: TransportProps) {
  const t = useTranslations();
  const playing = useStore(player.view, (view) => view.playing);
  const waiting = useStore(player.view, (view) => view.waiting);
  const words = playing ? t("compare.transport.pause") : t("compare.transport.play");
  const Icon = playing ? Pause : Play;
  return (
    <section
      aria-label={t("compare.transport.label")}
      className="sticky bottom-0 z-20 -mx-4 grid gap-x-4 border-y border-line bg-ground px-4 pt-1.5 pb-[calc(0.5rem+env(safe-area-inset-bottom))] md:-mx-6 md:px-6"
    >
      <Scrub player={player} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="-ml-2 flex items-center">
          <Button
            variant="icon"
            aria-label={t("compare.transport.back")}
            title={t("compare.transport.back")}
            onClick={() => player.step(-1)}
          >
            <ChevronLeft {...icon} />
          </Button>
          <Button
            variant="icon"
            aria-label={words}
            title={words}
            className="text-ink"
            onClick={player.toggle}
          >
            <Icon {...icon} size={20} fill="currentColor" />
          </Button>
          <Button
            variant="icon"
            aria-label={t("compare.transport.forward")}
            title={t("compare.transport.forward")}
            onClick={() => player.step(1)}
          >
            <ChevronRight {...icon} />
          </Button>
        </div>
        <Place player={player} />
        <div className="order-last min-w-0 flex-1 max-md:basis-full md:order-none">
          <Notes playable={playable} waiting={waiting} />
        </div>
        <div className="ml-auto">
          <Segments
            name="speed"
            label={t("compare.transport.speed")}
            value={String(speed)}
            segments={speeds.map((each) => ({
              value: String(each),
              label: t("compare.transport.speeds", { speed: each }),
            }))}
            onChange={(value) => onSpeed(speeds.find((each) => String(each) === value) ?? 1)}
          />
        </div>
      </div>
    </section>
  );
}
