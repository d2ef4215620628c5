"use client";

import { Download, SlidersHorizontal, X } from "lucide-react";
import { useTranslations } from "use-intl";

import { useByline } from "@/components/shell/person-name";
import { useMayTo } from "@/components/shell/studio-provider";
import { Button, buttonClass } from "@/components/ui/button";
import { TextButton } from "@/components/ui/text-button";
import { type Generation, isFinal } from "@/lib/domain/generation";

import { CardMedia } from "./card-media";
import { OpenLink } from "./open-link";
import { playPreview, stopPreview } from "./play-preview";
import { spokenTitle } from "./status-words";
import { costText, durationSeconds } from "./target-size";
import { useCancel } from "./use-cancel";

function CardActions({ generation, onUse }: Pick<CardProps, "generation" | "onUse">) {
  const t = useTranslations();
  const { cancel, possible } = useCancel(generation);
  const mayCancel = useMayTo()("generation.cancel", generation.createdBy);
  const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;
  return (
    <div className="-mr-2 flex">
      {isFinal(generation.status) || generation.status === "unconfirmed" || !mayCancel ? null : (
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
  const byline = useByline()(generation.createdBy);
  return (
    <article
      data-generation={generation.id}
      data-status={generation.status}
      aria-label={title}
      onPointerEnter={({ currentTarget, pointerType }) => {
        if (pointerType === "mouse") playPreview(currentTarget);
      }}
      onPointerLeave={({ currentTarget }) => stopPreview(currentTarget)}
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
          <OpenLink
            id={generation.id}
            unless={<p className="truncate text-small">{generation.prompt}</p>}
            className="relative block rounded-inner text-small underline-offset-[3px] after:absolute after:inset-x-0 after:-inset-y-1 hover:underline pointer-coarse:after:-inset-y-3"
          >
            <span className="block truncate">{generation.prompt}</span>
          </OpenLink>
          <CardLine generation={generation} onShow={onShow} />
          {byline === null ? null : <p className="truncate text-small text-muted">{byline}</p>}
        </div>
        <CardActions generation={generation} onUse={onUse} />
      </div>
    </article>
  );
}
