"use client";

import { Download, ImagePlus, SlidersHorizontal, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";

import { Button, buttonClass } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { type Generation, isFinal } from "@/lib/domain/generation";

import { TellButton } from "./tell-button";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;

export interface StageActionsProps {
  generation: Generation;
  onUse: (generation: Generation) => void;
  onUseFrame: (generation: Generation, frame: Blob) => Promise<void>;
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

  const takeFrame = async (video: NonNullable<Generation["video"]>) => {
    setGrabbing(true);
    onProblem(null);
    try {
      const { grabLastFrame } = await import("./last-frame");
      await onUseFrame(generation, await grabLastFrame(video));
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
      {isFinal(generation.status) ? null : (
        <>
          <TellButton id={generation.id} onProblem={onProblem} />
          {/* What fal may not even have has ways on of its own. */}
          {generation.status === "unconfirmed" ? null : (
            <Button disabled={!cancelling.possible} onClick={cancelling.cancel}>
              <X {...icon} />
              {t("generation.actions.cancel")}
            </Button>
          )}
        </>
      )}
      {video ? (
        <Button disabled={grabbing} onClick={() => void takeFrame(video)}>
          <ImagePlus {...icon} />
          {t("generation.actions.useFrame")}
        </Button>
      ) : null}
      <Button onClick={() => onUse(generation)}>
        <SlidersHorizontal {...icon} />
        {t("generation.actions.useSettings")}
      </Button>
      {video ? (
        <a href={`${video.url}?download`} download className={buttonClass("secondary")}>
          <Download {...icon} />
          {t("generation.actions.download")}
        </a>
      ) : null}
      <output className="sr-only">{taken ? t("generation.actions.frameTaken") : ""}</output>
      <CopyButton
        label={t("generation.actions.copyLink")}
        text={link}
        onRefused={(address) => onProblem(t("generation.actions.copyRefused", { address }))}
      />
    </div>
  );
}
