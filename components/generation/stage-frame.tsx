"use client";

import { CircleAlert, CircleHelp, CircleSlash } from "lucide-react";
import { type CSSProperties, type ReactNode, type RefCallback, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";

import { oncePageLoaded } from "@/components/shell/once-page-loaded";
import { type Generation, isFinal } from "@/lib/domain/generation";

import { FirstFrame } from "./first-frame";
import { Running } from "./running";
import { happenedWords, statusTone, statusWords } from "./status-words";
import { targetSize } from "./target-size";

interface StageFrameProps {
  generation: Generation;
  /** Takes the video for a player that has its own controls and begins by itself; else the browser's do. */
  hold?: RefCallback<HTMLVideoElement>;
  /** Lies on the video, on exactly its box. */
  overlay?: ReactNode;
}

interface VideoProps {
  generation: Generation;
  url: string;
}

const videoClass = "absolute inset-0 size-full object-cover";

function HeldVideo({ generation, url, hold }: VideoProps & { hold: RefCallback<HTMLVideoElement> }) {
  return (
    <video
      ref={hold}
      src={url}
      muted
      playsInline
      disablePictureInPicture
      preload="none"
      aria-label={generation.prompt}
      className={videoClass}
    />
  );
}

function PlainVideo({ generation, url }: VideoProps) {
  const player = useRef<HTMLVideoElement>(null);

  useEffect(
    () =>
      oncePageLoaded(() => {
        if (!player.current) return;
        player.current.preload = "metadata";
        const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
        // A browser may refuse to play by itself; the controls are there then.
        if (!still) player.current.play().catch(() => undefined);
      }),
    [player],
  );

  return (
    <video
      ref={player}
      src={url}
      muted
      loop
      playsInline
      controls
      preload="none"
      aria-label={generation.prompt}
      className={videoClass}
    />
  );
}

const icons = { bad: CircleAlert, warn: CircleHelp, calm: CircleSlash, good: CircleSlash };
const tones = { bad: "text-bad", warn: "text-warn", calm: "text-muted", good: "text-muted" };

function Ended({ generation }: { generation: Generation }) {
  const t = useTranslations();
  const tone = statusTone(generation);
  const Icon = icons[tone];
  return (
    <div className="absolute inset-0 flex flex-col items-center justify-center gap-2 p-6 text-center">
      <Icon aria-hidden size={20} strokeWidth={1.75} className={tones[tone]} />
      <p className="text-large font-medium">{statusWords(t, generation)}</p>
      <p className="max-w-md text-body text-balance text-muted">{happenedWords(t, generation)}</p>
    </div>
  );
}

/** The video as large as it fits; before it is there how far it is, and where nothing came of it why. */
export function StageFrame({ generation, hold, overlay }: StageFrameProps) {
  const { status, video, error } = generation;
  const { width, height } = targetSize(generation);
  const plays = status === "completed" && video !== null;
  const speaks = !plays && (isFinal(status) || error !== null);
  return (
    <div className="stage-frame on-stage relative grid place-items-center overflow-hidden">
      <div
        className="stage-box relative overflow-hidden"
        style={{ "--ratio": width / height } as CSSProperties}
      >
        {plays ? (
          <>
            <FirstFrame generation={generation} thumb first />
            {hold ? (
              <HeldVideo generation={generation} url={video.url} hold={hold} />
            ) : (
              <PlainVideo generation={generation} url={video.url} />
            )}
            {overlay}
          </>
        ) : (
          <FirstFrame generation={generation} dim={speaks} />
        )}
      </div>
      {speaks ? <Ended generation={generation} /> : null}
      {plays || speaks ? null : <Running generation={generation} />}
    </div>
  );
}
