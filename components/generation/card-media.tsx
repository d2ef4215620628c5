"use client";

import { CircleAlert, CircleHelp, CircleSlash } from "lucide-react";
import { type CSSProperties, useCallback } from "react";
import { useTranslations } from "use-intl";

import { type Generation, isFinal } from "@/lib/domain/generation";

import { FirstFrame } from "./first-frame";
import { releasePreview } from "./play-preview";
import { Running } from "./running";
import { statusTone, statusWords } from "./status-words";
import { targetSize } from "./target-size";

const icons = { bad: CircleAlert, warn: CircleHelp, calm: CircleSlash, good: CircleSlash };
const tones = { bad: "text-bad", warn: "text-warn", calm: "text-muted", good: "text-muted" };

/** Width over height of `.library-frame`. */
const frameRatio = 26 / 15;
/** A shape this near to the frame's fills it: a line of a few pixels would look like a mistake. */
const nearly = 0.05;

/** The largest box of the video's shape in the middle of the frame. */
function shapedBox(generation: Generation): CSSProperties {
  const { width, height } = targetSize(generation);
  const ratio = width / height;
  if (Math.abs(ratio / frameRatio - 1) < nearly) return { inset: 0 };
  const wide = Math.min(1, ratio / frameRatio) * 100;
  const high = Math.min(1, frameRatio / ratio) * 100;
  return { width: `${wide}%`, height: `${high}%`, left: `${(100 - wide) / 2}%`, top: `${(100 - high) / 2}%` };
}

function PreviewVideo({ url }: { url: string }) {
  const release = useCallback((video: HTMLVideoElement | null) => {
    if (!video) return;
    return () => releasePreview(video);
  }, []);
  return (
    <video
      ref={release}
      src={url}
      muted
      loop
      playsInline
      preload="none"
      tabIndex={-1}
      aria-hidden
      className="absolute inset-0 size-full object-cover"
    />
  );
}

interface CardMediaProps {
  generation: Generation;
  /** Shows all of the video in its own shape; else the frame is filled. */
  whole?: boolean;
  /** Among what a page is opened for. */
  first?: boolean;
}

/** The first frame, the video over it, and what there is to say while there is none. */
export function CardMedia({ generation, whole = false, first = false }: CardMediaProps) {
  const t = useTranslations();
  const { status, video, error } = generation;
  const tone = statusTone(generation);
  const Icon = icons[tone];
  const speaks = status !== "completed" && (isFinal(status) || error !== null);
  return (
    <>
      <span className="absolute block overflow-hidden" style={whole ? shapedBox(generation) : { inset: 0 }}>
        <FirstFrame generation={generation} dim={speaks} thumb={whole} small first={first} />
        {video ? <PreviewVideo url={video.url} /> : null}
      </span>
      {speaks ? (
        <span className="absolute inset-x-3 bottom-3 flex items-center gap-1.5 text-small font-medium">
          <Icon aria-hidden size={16} strokeWidth={1.75} className={`shrink-0 ${tones[tone]}`} />
          {statusWords(t, generation)}
        </span>
      ) : null}
      {!speaks && status !== "completed" ? <Running generation={generation} small /> : null}
    </>
  );
}
