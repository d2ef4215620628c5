"use client";

import { Columns2, ImagePlus, SlidersHorizontal, Trash2 } from "lucide-react";
import Link from "next/link";
import type { RefObject } from "react";
import { useTranslations } from "use-intl";

import { Button, buttonClass } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { type Generation, isFinal } from "@/lib/domain/generation";

import { DownloadLink } from "./download-link";
import { useWatchedFrame } from "./use-watched-frame";
import { WaitActions } from "./wait-actions";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;

const place = (href: string) => ({ href, prefetch: false, className: buttonClass("secondary") });

interface PageActionsProps {
  generation: Generation;
  player: RefObject<HTMLVideoElement | null>;
  /** Whether there is something to compare it with. */
  comparable: boolean;
  onDelete: () => void;
  cancelling: { cancel: () => void; possible: boolean };
  onProblem: (problem: string | null) => void;
}

/** What one can do with a generation from its own page: each way on is an address. */
export function PageActions(props: PageActionsProps) {
  const { generation, player, comparable, onDelete, cancelling, onProblem } = props;
  const t = useTranslations();
  const { id, video, parentId } = generation;
  const frame = useWatchedFrame(player, video);
  return (
    <section aria-label={t("detail.actions.label")} className="flex flex-wrap gap-2">
      <WaitActions generation={generation} cancelling={cancelling} onProblem={onProblem} />
      <Link {...place(`/?use=${id}`)}>
        <SlidersHorizontal {...icon} />
        {t("generation.actions.useSettings")}
      </Link>
      {video ? (
        <>
          <Link {...place(`/?continue=${id}`)}>
            <ImagePlus {...icon} />
            {t("generation.actions.useFrame")}
          </Link>
          <Link {...place(`/?continue=${id}&frame=${frame}`)}>
            <ImagePlus {...icon} />
            {t("detail.actions.useFrame")}
            <span className="min-w-[3ch] font-normal text-muted tabular-nums">{frame}</span>
          </Link>
        </>
      ) : null}
      <DownloadLink video={video} />
      {comparable && parentId !== null ? (
        <Link {...place(`/compare?id=${parentId}&id=${id}`)}>
          <Columns2 {...icon} />
          {t("detail.actions.compare")}
        </Link>
      ) : null}
      <CopyButton
        label={t("generation.actions.copyLink")}
        text={() => `${window.location.origin}/generations/${id}`}
        onRefused={(address) => onProblem(t("generation.actions.copyRefused", { address }))}
      />
      {isFinal(generation.status) ? (
        <Button onClick={onDelete}>
          <Trash2 {...icon} />
          {t("detail.actions.delete")}
        </Button>
      ) : null}
    </section>
  );
}
