"use client";

import { ImagePlus, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import type { Generation } from "@/lib/domain/generation";

import { DownloadLink } from "./download-link";
import { WaitActions } from "./wait-actions";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;

export interface StageActionsProps {
  generation: Generation;
  onUse: (generation: Generation) => void;
  /** Makes its last frame the next picture; fails where the frame cannot be read. */
  onUseFrame: (generation: Generation) => Promise<void>;
  /** An address that carries the settings; null where they are too long for one. */
  linkOf: (generation: Generation) => string | null;
}

interface Cancel {
  cancel: () => void;
  possible: boolean;
}

/** What one can do with the generation on the stage. */
export function StageActions(
  props: StageActionsProps & { cancelling: Cancel; onProblem: (problem: string | null) => void },
) {
  const { generation, onUse, onUseFrame, linkOf, cancelling, onProblem } = props;
  const t = useTranslations();
  const [grabbing, setGrabbing] = useState(false);
  const [taken, setTaken] = useState(false);

  const takeFrame = async () => {
    setGrabbing(true);
    onProblem(null);
    try {
      await onUseFrame(generation);
      setTaken(true);
    } catch {
      onProblem(t("generation.actions.frameUnreadable"));
    }
    setGrabbing(false);
  };

  const link = () => {
    const address = linkOf(generation);
    onProblem(address === null ? t("generation.actions.linkTooLong") : null);
    return address;
  };

  const { video } = generation;
  return (
    <div className="flex flex-wrap gap-2">
      <WaitActions generation={generation} cancelling={cancelling} onProblem={onProblem} />
      {video ? (
        <Button disabled={grabbing} onClick={() => void takeFrame()}>
          <ImagePlus {...icon} />
          {t("generation.actions.useFrame")}
        </Button>
      ) : null}
      <Button onClick={() => onUse(generation)}>
        <SlidersHorizontal {...icon} />
        {t("generation.actions.useSettings")}
      </Button>
      <DownloadLink video={video} />
      <output className="sr-only">{taken ? t("generation.actions.frameTaken") : ""}</output>
      <CopyButton
        label={t("generation.actions.copyLink")}
        text={link}
        onRefused={(address) => onProblem(t("generation.actions.copyRefused", { address }))}
      />
    </div>
  );
}
