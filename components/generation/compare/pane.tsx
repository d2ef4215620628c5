"use client";

import { CircleAlert, CircleSlash } from "lucide-react";
import { type CSSProperties, type Ref, useEffect } from "react";
import { useTranslations } from "use-intl";

import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { isFinal } from "@/lib/domain/generation";

import { FirstFrame } from "../first-frame";
import { Running } from "../running";
import { happenedWords, statusWords } from "../status-words";
import { type Entry, videoOf } from "./entry";
import { useVideoBytes, type VideoBytes } from "./use-video-bytes";

/** Why there is no video, where there is none. */
function NoVideo({ entry: { generation, deleted } }: { entry: Entry }) {
  const t = useTranslations();
  if (generation && !isFinal(generation.status)) {
    return (
      <>
        <FirstFrame generation={generation} dim />
        <p className="absolute inset-x-4 top-4 text-small text-muted">{t("compare.notYet")}</p>
        <Running generation={generation} small />
      </>
    );
  }
  const heading = generation ? statusWords(t, generation) : null;
  const text = generation ? happenedWords(t, generation) : t(deleted ? "compare.deleted" : "compare.unknown");
  const Icon = generation?.status === "failed" ? CircleAlert : CircleSlash;
  return (
    <div className="absolute inset-0 flex flex-col items-center justify-center gap-1.5 p-4 text-center">
      <Icon aria-hidden size={20} strokeWidth={1.75} className="text-muted" />
      {heading === null ? null : <p className="text-body font-medium">{heading}</p>}
      {text ? <p className="max-w-sm text-small text-balance text-muted">{text}</p> : null}
    </div>
  );
}

function Unreadable({ retry }: { retry: () => void }) {
  const t = useTranslations();
  return (
    <div className="absolute inset-0 flex flex-col items-center justify-center gap-3 p-4 text-center">
      <p role="alert" className="text-small text-muted">
        {t("compare.unreadable")}
      </p>
      <Button onClick={retry}>{t("compare.retry")}</Button>
    </div>
  );
}

function Loading({ share }: { share: number }) {
  const t = useTranslations();
  const words = t("compare.reading", { percent: Math.round(share * 100) });
  return (
    <div className="absolute inset-x-0 bottom-0 grid gap-2 bg-linear-to-t from-stage to-transparent p-3 pt-8">
      <p className="text-small tabular-nums">{words}</p>
      <Progress label={words} value={share} />
    </div>
  );
}

interface PaneProps {
  entry: Entry;
  hold: Ref<HTMLVideoElement>;
  /** Tells of a video that cannot be read, and of one that is tried again. */
  onReadable: (id: string, readable: boolean) => void;
  onToggle: (() => void) | null;
}

function Video({ entry, hold, bytes, onToggle }: Omit<PaneProps, "onReadable"> & { bytes: VideoBytes }) {
  const video = videoOf(entry);
  if (!video || !entry.generation) return null;
  const { width, height } = video;
  return (
    <div
      className="stage-box relative overflow-hidden"
      style={{ "--ratio": width / height } as CSSProperties}
    >
      <video
        ref={hold}
        src={bytes.source ?? undefined}
        muted
        playsInline
        disablePictureInPicture
        preload="auto"
        tabIndex={-1}
        aria-label={entry.generation.prompt}
        onError={bytes.fail}
        onClick={onToggle ?? undefined}
        className="absolute inset-0 size-full object-cover"
      />
      {bytes.source === null && !bytes.failed ? (
        <>
          <FirstFrame generation={entry.generation} thumb first />
          <Loading share={bytes.share} />
        </>
      ) : null}
    </div>
  );
}

/** The picture of one that is compared, or the words for why there is none. All panes have one shape. */
export function Pane({ entry, hold, onReadable, onToggle }: PaneProps) {
  const video = videoOf(entry);
  const bytes = useVideoBytes(video?.url ?? null);
  const { failed } = bytes;
  useEffect(() => onReadable(entry.id, !failed), [onReadable, entry.id, failed]);
  return (
    <div className="pane-frame on-stage relative grid place-items-center overflow-hidden">
      {video ? (
        <Video entry={entry} hold={hold} bytes={bytes} onToggle={onToggle} />
      ) : (
        <NoVideo entry={entry} />
      )}
      {failed ? <Unreadable retry={bytes.retry} /> : null}
    </div>
  );
}
