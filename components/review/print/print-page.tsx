"use client";

import { ChevronLeft, Printer } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";

import { Moment } from "@/components/shell/moment";
import { Button, buttonClass } from "@/components/ui/button";

import type { Review } from "../review-schemas";
import { PrintedThread } from "./printed-thread";
import { useFramePictures } from "./use-frame-pictures";

import "./print.css";

interface PrintPageProps {
  generation: { id: string; prompt: string; version: number };
  video: { url: string; width: number; height: number; fps: number; numFrames: number };
  review: Review;
  /** When the page was made. */
  at: string;
}

function Decisions({ decisions }: Pick<Review, "decisions">) {
  const t = useTranslations();
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="decisions" className="mt-4">
      <h2 id="decisions" className="text-body font-semibold">
        {t("reviewExport.decisions")}
      </h2>
      <ul>
        {decisions.map(({ authorKey, authorName, verdict, at }) => (
          <li key={authorKey} className="text-body">
            {authorName || t("reviewExport.alone")} {t(`reviewExport.verdict.${verdict}`)}{" "}
            <span className="text-muted">
              (<Moment at={at} />)
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All that was said about a video, on paper. */
export function PrintPage({ generation, video, review, at }: PrintPageProps) {
  const t = useTranslations();
  const roots = review.comments
    .filter(({ rootId }) => rootId === null)
    .toSorted((a, b) => (a.frame ?? -1) - (b.frame ?? -1));
  const frames = [
    ...new Set(
      roots.flatMap(({ frame, deletedAt }) => (frame === null || deletedAt !== null ? [] : [frame])),
    ),
  ];
  const { pictures, left } = useFramePictures(video, frames);
  const { width, height, fps, numFrames } = video;
  const facts = { version: String(generation.version), width: String(width), height: String(height) };
  return (
    <main className="printed mx-auto max-w-[48rem] px-4 py-6">
      <div className="flex flex-wrap items-center justify-between gap-2 print:hidden">
        <Link
          href={`/generations/${generation.id}`}
          prefetch={false}
          className={buttonClass("quiet", "-ml-3")}
        >
          <ChevronLeft aria-hidden size={16} strokeWidth={1.75} />
          {t("reviewExport.back")}
        </Link>
        <div className="flex items-center gap-3">
          <output className="text-small text-muted">
            {left > 0 ? t("reviewExport.preparing", { left }) : ""}
          </output>
          <Button onClick={() => window.print()} aria-disabled={left > 0 || undefined}>
            <Printer aria-hidden size={16} strokeWidth={1.75} />
            {t("reviewExport.printNow")}
          </Button>
        </div>
      </div>
      <h1 className="mt-4 text-title font-semibold tracking-tight wrap-anywhere">{generation.prompt}</h1>
      <p className="mt-1 text-small text-muted">
        {t("reviewExport.of", { ...facts, fps, frames: numFrames })} · {t("reviewExport.printed")}{" "}
        <Moment at={at} />
      </p>
      <Decisions decisions={review.decisions} />
      {roots.length === 0 ? <p className="mt-6 text-body">{t("reviewExport.noComments")}</p> : null}
      <ol className="mt-4 grid">
        {roots.map((root) => (
          <PrintedThread
            key={root.id}
            root={root}
            answers={review.comments.filter(({ rootId }) => rootId === root.id)}
            video={video}
            picture={root.frame === null ? undefined : pictures.get(root.frame)}
          />
        ))}
      </ol>
    </main>
  );
}
