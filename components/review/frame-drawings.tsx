"use client";

import { lazy, Suspense } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";

import type { Shape } from "@/lib/domain/drawing";

import { authorWords } from "./author-words";
import { type Box, DrawingShapes } from "./drawing-shapes";
import { drawingWords } from "./drawing-words";
import { useDrawing, useReview, useRoom } from "./review-room";
import type { ReviewedPlayer } from "./reviewed-player";
import type { ShownComment } from "./threads";
import { newDraft } from "./use-composer";
import { useThreads } from "./use-threads";

import "./drawing.css";

const DrawingSurface = lazy(async () => ({ default: (await import("./drawing-surface")).DrawingSurface }));

interface PictureProps {
  box: Box;
  shapes: readonly Shape[];
  label: string;
}

function Picture({ box, shapes, label }: PictureProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${box.width} ${box.height}`}
      className="pointer-events-none absolute inset-0 z-1 size-full overflow-visible"
    >
      <DrawingShapes box={box} shapes={shapes} />
    </svg>
  );
}

/** Those at the frame that stands in the picture; the one that is pointed at alone, wherever it is. */
function useDrawn(player: ReviewedPlayer): ShownComment[] {
  const still = useStore(player.store, ({ playing, sought, frame }) =>
    playing || sought !== null ? null : frame,
  );
  const pointedId = useReview((state) => state.pointedId);
  const drawn = useThreads()
    .map(({ root }) => root)
    .filter(({ drawing }) => drawing !== null);
  const pointed = drawn.filter(({ id }) => id === pointedId);
  return pointed.length > 0 ? pointed : drawn.filter(({ frame }) => frame === still);
}

function Drawings({ player, box }: { player: ReviewedPlayer; box: Box }) {
  const t = useTranslations();
  const { access } = useRoom();
  const isOpen = useDrawing((state) => state.open);
  const own = useDrawing((state) => state.shapes);
  const commentId = useDrawing((state) => state.commentId);
  const draftAt = useReview(({ drafts }) => newDraft(drafts).at?.frame ?? null);
  const changed = useThreads().find(({ root }) => root.id === commentId)?.root;
  const at = commentId === null ? draftAt : (changed?.frame ?? null);
  const still = useStore(player.store, ({ playing, frame }) => (playing ? null : frame));
  const drawn = useDrawn(player).filter(({ id }) => id !== commentId);
  return (
    <>
      {drawn.map(({ id, drawing, ...author }) => (
        <Picture
          key={id}
          box={box}
          shapes={drawing ?? []}
          label={t("review.draw.ofName", {
            name: authorWords(t, author, access.selfKey),
            words: drawingWords(t, drawing ?? []),
          })}
        />
      ))}
      {own.length > 0 && (isOpen || still === at) ? (
        <Picture box={box} shapes={own} label={t("review.draw.own", { words: drawingWords(t, own) })} />
      ) : null}
      {isOpen ? (
        <Suspense>
          <DrawingSurface box={box} />
        </Suspense>
      ) : null}
    </>
  );
}

/** What was and is drawn, over exactly the box of the video. */
export function FrameDrawings() {
  const { player } = useRoom();
  return player ? <BoxedDrawings player={player} /> : null;
}

function BoxedDrawings({ player }: { player: ReviewedPlayer }) {
  const box = useStore(player.store, (state) => state.box);
  return box && box.width > 0 ? <Drawings player={player} box={box} /> : null;
}
