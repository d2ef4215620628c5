"use client";

import { Columns2, ImagePlus, SlidersHorizontal, Trash2 } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { type StoreApi, useStore } from "zustand";

import { useMay, useMayTo } from "@/components/shell/studio-provider";
import { Button, buttonClass } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { type Generation, isFinal } from "@/lib/domain/generation";

import { DownloadLink } from "./download-link";
import { WaitActions } from "./wait-actions";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;

interface PageActionsProps {
  generation: Generation;
  /** Which frame is looked at, where a video is. */
  watched: StoreApi<{ frame: number }> | null;
  /** Whether there is something to compare it with. */
  comparable: boolean;
  onDelete: () => void;
  cancelling: { cancel: () => void; possible: boolean };
  onProblem: (problem: string | null) => void;
  /** The way to show it to others. */
  share: ReactNode;
}

interface FrameLinksProps {
  id: string;
  watched: StoreApi<{ frame: number }>;
}

/** To the form with a frame as the next picture: the last one, or the one that is looked at. */
function FrameLinks({ id, watched }: FrameLinksProps) {
  const t = useTranslations();
  const frame = useStore(watched, (state) => state.frame);
  const address = `/?continue=${id}`;
  return (
    <>
      <Link href={address} prefetch={false} className={buttonClass("secondary")}>
        <ImagePlus {...icon} />
        {t("generation.actions.useFrame")}
      </Link>
      <Link href={`${address}&frame=${frame}`} prefetch={false} className={buttonClass("secondary")}>
        <ImagePlus {...icon} />
        {t("detail.actions.useFrame")}
        <span className="min-w-[3ch] font-normal text-muted tabular-nums">{frame}</span>
      </Link>
    </>
  );
}

/** What one can do with a generation from its own page: each way on is an address. */
export function PageActions(props: PageActionsProps) {
  const { generation, watched, comparable, onDelete, cancelling, onProblem, share } = props;
  const t = useTranslations();
  const { id, video, parentId } = generation;
  const mayCreate = useMay("generation.create");
  const mayDelete = useMayTo()("generation.delete", generation.createdBy);
  return (
    <section aria-label={t("detail.actions.label")} className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <WaitActions generation={generation} cancelling={cancelling} onProblem={onProblem} />
        {mayCreate ? (
          <Link href={`/?use=${id}`} prefetch={false} className={buttonClass("secondary")}>
            <SlidersHorizontal {...icon} />
            {t("generation.actions.useSettings")}
          </Link>
        ) : null}
        {watched && mayCreate ? <FrameLinks id={id} watched={watched} /> : null}
      </div>
      <div className="-mx-3 flex flex-wrap gap-x-1">
        {share}
        <DownloadLink video={video} variant="quiet" />
        {comparable && parentId !== null ? (
          <Link href={`/compare?id=${parentId}&id=${id}`} prefetch={false} className={buttonClass("quiet")}>
            <Columns2 {...icon} />
            {t("detail.actions.compare")}
          </Link>
        ) : null}
        <CopyButton
          variant="quiet"
          label={t("generation.actions.copyLink")}
          text={() => `${window.location.origin}/generations/${id}`}
          onRefused={(address) => onProblem(t("generation.actions.copyRefused", { address }))}
        />
        {isFinal(generation.status) && mayDelete ? (
          <Button variant="quiet" onClick={onDelete}>
            <Trash2 {...icon} />
            {t("detail.actions.delete")}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
