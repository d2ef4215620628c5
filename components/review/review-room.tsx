"use client";

import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";

import { oncePageLoaded } from "@/components/shell/once-page-loaded";

import { createDrawingStore, type DrawingState, type DrawingStore } from "./drawing-store";
import type { ReviewAccess } from "./review-access";
import type { Review } from "./review-schemas";
import { createReviewStore, type ReviewState, type ReviewStore } from "./review-store";
import type { ReviewedPlayer } from "./reviewed-player";

interface Room {
  access: ReviewAccess;
  store: ReviewStore;
  drawing: DrawingStore;
  /** Null where there is no video to look at. */
  player: ReviewedPlayer | null;
}

const RoomContext = createContext<Room | null>(null);

/** Several changes at once are read once. */
const settleMs = 120;

/** Keeps what is shown of a review as new as the studio has it. */
function useFresh(store: ReviewStore, access: ReviewAccess): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => void store.getState().refresh();
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(refresh, settleMs);
    };
    const stop = access.subscribe(soon);
    window.addEventListener("online", soon);
    // What changed between the page's making and its hearing of changes would be missed.
    const stopWaiting = oncePageLoaded(soon);
    return () => {
      stopWaiting();
      clearTimeout(timer);
      window.removeEventListener("online", soon);
      stop();
    };
  }, [store, access]);
}

interface ReviewRoomProps {
  /** The same from render to render. */
  access: ReviewAccess;
  /** As it came with the page; null is read by the page itself. */
  review: Review | null;
  /** The comment that an address asks for. */
  soughtId?: string | null;
  player: ReviewedPlayer | null;
  children: ReactNode;
}

/** What is drawn belongs to the comment that is being written, and comes back with it. */
function useKeptDrawing(store: ReviewStore, drawing: DrawingStore): void {
  useEffect(() => {
    const bringBack = async () => {
      await store.getState().restore();
      const kept = store.getState().drafts.new?.drawing ?? [];
      if (kept.length > 0) drawing.getState().take(kept);
    };
    void bringBack();
    return drawing.subscribe(({ shapes, commentId }, before) => {
      if (commentId === null && shapes !== before.shapes)
        store.getState().setDraft("new", { drawing: [...shapes] });
    });
  }, [store, drawing]);
}

/** Where a video is looked at and spoken of: what the stage and the panel beside it share. */
export function ReviewRoom({ access, review, soughtId = null, player, children }: ReviewRoomProps) {
  const [store] = useState(() => createReviewStore(access, review));
  const [drawing] = useState(createDrawingStore);
  useFresh(store, access);
  useKeptDrawing(store, drawing);
  useEffect(() => {
    if (review) store.getState().receive(review);
  }, [store, review]);
  useEffect(() => store.getState().seek(soughtId), [store, soughtId]);
  const room = useMemo(() => ({ access, store, drawing, player }), [access, store, drawing, player]);
  return <RoomContext value={room}>{children}</RoomContext>;
}

export function useRoom(): Room {
  const room = use(RoomContext);
  if (!room) throw new Error("A part of a review stands outside ReviewRoom.");
  return room;
}

export function useReview<T>(select: (state: ReviewState) => T): T {
  return useStore(useRoom().store, select);
}

export function useDrawing<T>(select: (state: DrawingState) => T): T {
  return useStore(useRoom().drawing, select);
}
