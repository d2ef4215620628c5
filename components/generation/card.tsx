"use client";

import { CircleAlert, CircleHelp, CircleSlash, Download, SlidersHorizontal, X } from "lucide-react";
import type { PointerEvent } from "react";
import { useTranslations } from "use-intl";

import { Button, buttonClass } from "@/components/ui/button";
import { TextButton } from "@/components/ui/text-button";
import { type Generation, isFinal } from "@/lib/domain/generation";

import { FirstFrame } from "./first-frame";
import { Running } from "./running";
import { spokenTitle, statusTone, statusWords } from "./status-words";
import { costText, durationSeconds } from "./target-size";
import { useCancel } from "./use-cancel";

const icons = { bad: CircleAlert, warn: CircleHelp, calm: CircleSlash, good: CircleSlash };
const tones = { bad: "text-bad", warn: "text-warn", calm: "text-muted", good: "text-muted" };

function playOnHover(event: PointerEvent<HTMLElement>) {
  if (event.pointerType !== "mouse" || window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  event.currentTarget
    .querySelector("video")
    ?.play()
    .catch(() => undefined);
}

function stopOnLeave(event: PointerEvent<HTMLElement>) {
  const video = event.currentTarget.querySelector("video");
  if (!video) return;
  video.pause();
  video.currentTime = 0;
}

function CardMedia({ generation }: { generation: Generation }) {
  const t = useTranslations();
  const { status, video, error } = generation;
  const tone = statusTone(generation);
  const Icon = icons[tone];
  const speaks = status !== "completed" && (isFinal(status) || error !== null);
  return (
    <>
      <FirstFrame generation={generation} dim={speaks} />
      {video ? (
        <video
          src={video.url}
          muted
          loop
          playsInline
          preload="none"
          tabIndex={-1}
          aria-hidden
          className="absolute inset-0 size-full object-cover"
        />
      ) : null}
      {speaks ? (
        <p className="absolute inset-x-3 bottom-3 flex items-center gap-1.5 text-small font-medium">
          <Icon aria-hidden size={16} strokeWidth={1.75} className={`shrink-0 ${tones[tone]}`} />
          {statusWords(t, generation)}
        </p>
      ) : null}
      {!speaks && status !== "completed" ? <Running generation={generation} small /> : null}
    </>
  );
}

function CardActions({ generation, onUse }: Pick<CardProps, "generation" | "onUse">) {
  const t = useTranslations();
  const { cancel, possible } = useCancel(generation);
  const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;
  return (
    <div className="-mr-2 flex">
      {isFinal(generation.status) || generation.status === "unconfirmed" ? null : (
        <Button
          variant="icon"
          aria-label={t("generation.actions.cancel")}
          title={t("generation.actions.cancel")}
          disabled={!possible}
          onClick={cancel}
        >
          <X {...icon} />
        </Button>
      )}
      {generation.video ? (
        <a
          href={`${generation.video.url}?download`}
          download
          aria-label={t("generation.actions.download")}
          title={t("generation.actions.download")}
          className={buttonClass("icon", "max-md:hidden")}
        >
          <Download {...icon} />
        </a>
      ) : null}
      <Button
        variant="icon"
        aria-label={t("generation.actions.useSettings")}
        title={t("generation.actions.useSettings")}
        className="max-md:hidden"
        onClick={() => onUse(generation)}
      >
        <SlidersHorizontal {...icon} />
      </Button>
    </div>
  );
}

/** What it costs; or what is to be done, which the stage has room for. */
function CardLine({ generation, onShow }: Pick<CardProps, "generation" | "onShow">) {
  const t = useTranslations();
  const { id, status, error } = generation;
  if (status === "unconfirmed") {
    return <TextButton onClick={() => onShow(id)}>{t("generation.unconfirmed.decide")}</TextButton>;
  }
  if (error?.type === "account_locked" && !isFinal(status)) {
    return <p className="text-small text-muted">{t("generation.locked.short")}</p>;
  }
  return (
    <p className="truncate text-small text-muted tabular-nums">
      {t("generation.feed.lengthAndCost", {
        length: t("generation.seconds", { seconds: durationSeconds(generation) }),
        cost: costText(t, generation),
      })}
    </p>
  );
}

interface CardProps {
  generation: Generation;
  onShow: (id: string) => void;
  onUse: (generation: Generation) => void;
}

/** One of the earlier generations; pressed, it goes onto the stage. */
export function Card({ generation, onShow, onUse }: CardProps) {
  const t = useTranslations();
  const title = spokenTitle(t, generation);
  return (
    <article
      data-generation={generation.id}
      data-status={generation.status}
      aria-label={title}
      onPointerEnter={playOnHover}
      onPointerLeave={stopOnLeave}
      className="min-w-0"
    >
      <button
        type="button"
        aria-label={t("generation.feed.show", { title })}
        onClick={() => onShow(generation.id)}
        className="card-frame on-stage relative block w-full overflow-hidden rounded-field text-left"
      >
        <CardMedia generation={generation} />
      </button>
      <div className="mt-1 flex items-start justify-between gap-2">
        <div className="min-w-0 pt-1.5">
          <p className="truncate text-small">{generation.prompt}</p>
          <CardLine generation={generation} onShow={onShow} />
        </div>
        <CardActions generation={generation} onUse={onUse} />
      </div>
    </article>
  );
}
