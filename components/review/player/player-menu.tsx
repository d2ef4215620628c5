"use client";

import { Download, Ellipsis, SkipBack, SkipForward } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";

import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { PanelButton } from "@/components/ui/panel-button";

import type { FramePlayer } from "./frame-player";
import { saveFrame } from "./save-frame";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;

interface PlayerMenuProps {
  player: FramePlayer;
  /** What files of it are called. */
  name: string;
  linkTo: (frame: number) => string;
}

function MenuContent({ player, name, linkTo }: PlayerMenuProps) {
  const t = useTranslations();
  const frame = useStore(player.store, (state) => state.frame);
  const [problem, setProblem] = useState<string | null>(null);
  // What is done with a frame is done with one that stands still.
  useEffect(() => player.pause(), [player]);
  const save = async () => {
    const saved = await saveFrame(player, `${name}-${frame}.png`);
    setProblem(saved ? null : t("player.notSaved"));
  };
  return (
    <div className="grid gap-1 *:justify-start">
      <p className="px-3 pb-1 text-small text-muted tabular-nums">{t("player.ofFrame", { frame })}</p>
      <CopyButton
        variant="quiet"
        label={t("player.copyLink")}
        text={() => linkTo(frame)}
        onRefused={(address) => setProblem(t("player.copyRefused", { address }))}
      />
      <Button variant="quiet" onClick={() => void save()}>
        <Download {...icon} />
        {t("player.save")}
      </Button>
      <hr className="my-1 border-line" />
      <Button variant="quiet" onClick={() => player.show(0)}>
        <SkipBack {...icon} />
        {t("player.first")}
      </Button>
      <Button variant="quiet" onClick={() => player.show(player.last)}>
        <SkipForward {...icon} />
        {t("player.last")}
      </Button>
      {problem === null ? null : (
        <p role="alert" className="px-3 pt-1 text-small wrap-anywhere text-bad">
          {problem}
        </p>
      )}
      <p className="px-3 pt-2 text-small text-muted max-md:hidden">{t("player.keysHint")}</p>
    </div>
  );
}

/** What one can do with the frame that is looked at, and what is asked for rarely. */
export function PlayerMenu(props: PlayerMenuProps) {
  const t = useTranslations();
  return (
    <PanelButton
      label={t("player.more")}
      variant="icon"
      side="top"
      align="end"
      content={<Ellipsis {...icon} />}
    >
      {() => <MenuContent {...props} />}
    </PanelButton>
  );
}
