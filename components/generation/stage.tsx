"use client";

import { CircleAlert, CircleHelp, CircleSlash } from "lucide-react";
import { type CSSProperties, lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { useStudio } from "@/components/shell/studio-provider";
import { type Generation, isFinal } from "@/lib/domain/generation";

import { Details } from "./details";
import { FirstFrame } from "./first-frame";
import { Running } from "./running";
import { StageActions, type StageActionsProps } from "./stage-actions";
import { happenedWords, spokenTitle, statusTone, statusWords } from "./status-words";
import { costText, durationSeconds, targetSize } from "./target-size";
import { useCancel } from "./use-cancel";

const Locked = lazy(async () => ({ default: (await import("./locked")).Locked }));
const Unconfirmed = lazy(async () => ({ default: (await import("./unconfirmed")).Unconfirmed }));

function Player({ generation, url }: { generation: Generation; url: string }) {
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    // A browser may refuse to play by itself; the controls are there then.
    if (!still) video.current?.play().catch(() => undefined);
  }, []);

  return (
    <video
      ref={video}
      src={url}
      poster={generation.image.url}
      muted
      loop
      playsInline
      controls
      preload="metadata"
      aria-label={generation.prompt}
      className="absolute inset-0 size-full object-cover"
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

function StageFrame({ generation }: { generation: Generation }) {
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
          <Player generation={generation} url={video.url} />
        ) : (
          <FirstFrame generation={generation} dim={speaks} />
        )}
      </div>
      {speaks ? <Ended generation={generation} /> : null}
      {plays || speaks ? null : <Running generation={generation} />}
    </div>
  );
}

function Facts({ generation }: { generation: Generation }) {
  const t = useTranslations();
  const { mode } = useStudio();
  const { width, height } = targetSize(generation);
  const cost = costText(t, generation);
  const facts = [
    t("generation.seconds", { seconds: durationSeconds(generation) }),
    `${width} × ${height}`,
    mode === "demo" ? t("generation.stage.wouldCost", { cost }) : cost,
    generation.seed === null ? null : t("generation.stage.seed", { seed: String(generation.seed) }),
  ];
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-small text-muted tabular-nums">
      {facts.map((fact) => (fact ? <span key={fact}>{fact}</span> : null))}
    </p>
  );
}

/** What a person can do where it does not go on by itself; rare, and so not in the first load. */
function Waiting({ generation }: { generation: Generation }) {
  const unconfirmed = generation.status === "unconfirmed";
  /** Kept afterwards, for what came of it to be read. */
  const [asked, setAsked] = useState(unconfirmed);
  if (unconfirmed && !asked) setAsked(true);
  return (
    <Suspense>
      {asked ? <Unconfirmed generation={generation} /> : null}
      {generation.error?.type === "account_locked" ? <Locked generation={generation} /> : null}
    </Suspense>
  );
}

/** The one generation that is looked at. */
export function Stage(props: StageActionsProps) {
  const { generation } = props;
  const t = useTranslations();
  const cancelling = useCancel(generation);
  const [actionProblem, setActionProblem] = useState<string | null>(null);
  const problem = cancelling.problem ?? actionProblem;

  return (
    <article
      data-generation={generation.id}
      data-status={generation.status}
      aria-label={spokenTitle(t, generation)}
      className="grid gap-4 max-md:pb-5"
    >
      <StageFrame generation={generation} />
      {/* Without the percentage, which would be read out again and again. */}
      <p aria-live="polite" className="sr-only">
        {statusWords(t, { ...generation, progress: null })}
      </p>
      <Waiting generation={generation} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 max-md:px-4">
        <div className="grid min-w-0 flex-1 basis-80 gap-1">
          <p className="line-clamp-2 text-body" title={generation.prompt}>
            {generation.prompt}
          </p>
          <Facts generation={generation} />
          {problem ? (
            <p role="alert" className="text-small wrap-anywhere text-bad">
              {problem}
            </p>
          ) : null}
        </div>
        <StageActions {...props} cancelling={cancelling} onProblem={setActionProblem} />
      </div>
      <Details generation={generation} />
    </article>
  );
}
