"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";

import { CostFacts } from "@/components/generation/cost-facts";
import { DeletedNotice } from "@/components/generation/deleted-notice";
import { tellWhenDone } from "@/components/generation/done-notice";
import { GenerationWords } from "@/components/generation/generation-words";
import { LineageList } from "@/components/generation/lineage-list";
import { LogLines } from "@/components/generation/log-lines";
import { NumberFacts } from "@/components/generation/number-facts";
import { PageActions } from "@/components/generation/page-actions";
import { PageBar } from "@/components/generation/page-bar";
import { PageGrid } from "@/components/generation/page-grid";
import { PictureFacts } from "@/components/generation/picture-facts";
import { SettingFacts } from "@/components/generation/setting-facts";
import { StatusLine } from "@/components/generation/status-line";
import { spokenTitle, statusWords } from "@/components/generation/status-words";
import { TimeFacts } from "@/components/generation/time-facts";
import { useCancel } from "@/components/generation/use-cancel";
import { useLiveGeneration } from "@/components/generation/use-live-generation";
import { VideoFacts } from "@/components/generation/video-facts";
import { WaitsForPerson } from "@/components/generation/waits-for-person";
import { WhatChanged } from "@/components/generation/what-changed";
import { deleteGenerations, restore } from "@/components/library/change-generations";
import { Labels } from "@/components/library/labels";
import { WhoIsHere } from "@/components/presence/who-is-here";
import { AnsweredNote } from "@/components/review/answered-note";
import { usePlayer } from "@/components/review/player/use-player";
import { ReviewPanel } from "@/components/review/review-panel";
import { ReviewRoom } from "@/components/review/review-room";
import type { Review } from "@/components/review/review-schemas";
import { studioReviewAccess } from "@/components/review/studio-access";
import { PageTitle } from "@/components/shell/page-title";
import { problemWords } from "@/components/shell/request-json";
import {
  useGenerations,
  useGenerationsStore,
  useReviewChanges,
  useStudio,
} from "@/components/shell/studio-provider";
import { Disclosure } from "@/components/ui/disclosure";
import type { Generation } from "@/lib/domain/generation";
import type { GenerationFacts } from "@/lib/domain/generation-facts";
import type { Lineage } from "@/lib/domain/lineage";

import { ReviewedStage } from "./reviewed-stage";
import { ShareAction } from "./share-action";

/** What the books and the family say comes with the page: it is asked for anew when it may have changed. */
function useFreshFacts({ id, status, cost, deletedAt }: Generation, lineage: Lineage | null): void {
  const router = useRouter();
  const children = useGenerations(({ items }) => {
    const family = new Set(lineage?.members.map((member) => member.id));
    return items
      .filter((item) => item.parentId !== null && family.has(item.parentId))
      .map((item) => `${item.id}${item.deletedAt ?? ""}`)
      .join();
  });
  const mark = [id, status, cost.reservedMicros, cost.settledMicros, deletedAt, children].join();
  const known = useRef(mark);
  useEffect(() => {
    if (known.current === mark) return;
    known.current = mark;
    router.refresh();
  }, [router, mark]);
}

const titleLength = 60;

function titleOf({ prompt }: Generation): string {
  return prompt.length > titleLength ? `${prompt.slice(0, titleLength).trimEnd()}…` : prompt;
}

interface GenerationPageProps {
  facts: GenerationFacts;
  /** Null of a deleted one. */
  lineage: Lineage | null;
  /** Null of a deleted one. */
  review: Review | null;
  /** The frame that the address asks for, as it stands there. */
  frame: string | null;
  /** The comment that the address asks for. */
  comment: string | null;
}

function useAccess(generationId: string) {
  const facts = useStudio();
  const changes = useReviewChanges();
  const { person, people } = facts;
  return useMemo(
    () => studioReviewAccess(generationId, { person, people }, changes),
    [generationId, person, people, changes],
  );
}

/** Everything about one generation, as it now is. */
export function GenerationPage({ facts: given, lineage, review, frame, comment }: GenerationPageProps) {
  const t = useTranslations();
  const router = useRouter();
  const generations = useGenerationsStore();
  const generation = useLiveGeneration(given.generation);
  const cancelling = useCancel(generation);
  const access = useAccess(generation.id);
  const player = usePlayer(generation.video, frame);
  const [actionProblem, setActionProblem] = useState<string | null>(null);
  useFreshFacts(generation, lineage);
  useEffect(
    () => tellWhenDone(t, generations, (id) => router.push(`/generations/${id}`)),
    [t, generations, router],
  );

  /** Both are on the page at once: a deleted one is a page that says so, with the way back. */
  const remove = async () => {
    const { deleted, refusal } = await deleteGenerations([generation.id]);
    if (refusal) setActionProblem(problemWords(t, refusal));
    if (deleted.length > 0) router.refresh();
  };
  const bringBack = async () => {
    const outcome = await restore(generations, [generation.id]);
    router.refresh(); // also after a refusal: it may be gone for good by now
    return outcome.ok ? null : problemWords(t, outcome);
  };

  const facts = { ...given, generation };
  if (generation.deletedAt !== null || !lineage) {
    return (
      <>
        <PageTitle>{t("detail.title")}</PageTitle>
        <DeletedNotice facts={facts} onRestore={bringBack} />
      </>
    );
  }
  const problem = cancelling.problem ?? actionProblem;
  const origin = lineage.members.find(({ id }) => id === generation.id)?.origin ?? null;
  return (
    <ReviewRoom access={access} review={review} soughtId={comment} player={player}>
      <main data-generation={generation.id} data-status={generation.status}>
        <PageTitle>{titleOf(generation)}</PageTitle>
        <h1 className="sr-only">{spokenTitle(t, generation)}</h1>
        {/* Without the percentage, which would be read out again and again. */}
        <p aria-live="polite" className="sr-only">
          {statusWords(t, { ...generation, progress: null })}
        </p>
        <PageGrid
          bar={
            <PageBar newerId={facts.newerId} olderId={facts.olderId}>
              <WhoIsHere generationId={generation.id} />
            </PageBar>
          }
          stage={<ReviewedStage generation={generation} player={player} />}
          review={<ReviewPanel decidable={generation.status === "completed"} />}
          words={
            <>
              <StatusLine generation={generation} />
              <AnsweredNote generation={generation} />
              <WaitsForPerson generation={generation} />
              <GenerationWords generation={generation} />
              <Labels generation={generation} />
              <PageActions
                generation={generation}
                watched={player?.store ?? null}
                comparable={facts.parent !== null}
                cancelling={cancelling}
                onDelete={() => void remove()}
                onProblem={setActionProblem}
                share={<ShareAction generation={generation} />}
              />
              {problem ? (
                <p role="alert" className="text-small wrap-anywhere text-bad">
                  {problem}
                </p>
              ) : null}
            </>
          }
          story={
            <>
              {generation.parentId === null ? null : (
                <WhatChanged generation={generation} parent={facts.parent} origin={origin} />
              )}
              <div className={generation.parentId === null ? "contents" : "grid min-w-0 content-start gap-8"}>
                <LineageList lineage={lineage} />
                <PictureFacts generation={generation} />
              </div>
            </>
          }
          facts={
            <>
              <VideoFacts facts={facts} />
              <SettingFacts generation={generation} />
              <CostFacts facts={facts} />
              <TimeFacts facts={facts} />
              <NumberFacts generation={generation} />
              <Disclosure id="log" title={t("detail.sections.log")} lazy>
                <LogLines generation={generation} />
              </Disclosure>
            </>
          }
        />
      </main>
    </ReviewRoom>
  );
}
