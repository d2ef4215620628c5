"use client";

import { type RefObject, useEffect, useRef } from "react";

import { focusAtEnd } from "./focus-at-end";
import type { Writing } from "./mention-field";
import { toStored } from "./mentions";
import { useRoom } from "./review-room";
import type { Draft } from "./review-schemas";
import { emptyDraft } from "./review-store";
import { presentFrame, presentPlace, type ReviewedPlayer } from "./reviewed-player";

const takesKeys =
  "textarea, select, input:not([type=range]), [contenteditable], [role=dialog] *, [role=menu] *";

/** `C` leads to where one writes, from wherever one does not. */
function useWriteKey(area: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      if (key.toLowerCase() !== "c" || ctrlKey || metaKey || altKey || defaultPrevented) return;
      if (target instanceof HTMLElement && target.matches(takesKeys)) return;
      event.preventDefault();
      focusAtEnd(area.current);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [area]);
}

/** Where the keys of the player work again. */
function leave(area: HTMLTextAreaElement | null): void {
  const timeline = document.querySelector<HTMLElement>("[data-timeline]");
  if (timeline) timeline.focus({ preventScroll: true });
  else area?.blur();
}

interface Composing {
  area: RefObject<HTMLTextAreaElement | null>;
  draft: Draft;
}

/** What happens to the picture while one writes about it. */
function useStillness(player: ReviewedPlayer | null) {
  const goesOn = useRef(false);
  return {
    hold: (frame: number) => {
      if (!player) return;
      goesOn.current ||= player.store.getState().playing;
      player.show(frame);
    },
    letGo: () => {
      if (goesOn.current) player?.play();
      goesOn.current = false;
    },
  };
}

export function useComposer({ area, draft }: Composing) {
  const { access, store, drawing, player } = useRoom();
  const stillness = useStillness(player);
  useWriteKey(area);

  const change = (next: Partial<Draft>) => store.getState().setDraft("new", next);
  const isEmpty = draft.body.trim() === "" && draft.drawing.length === 0;

  const write = (writing: Writing) => {
    if (!player || draft.at || draft.whole || writing.body === "") {
      // With nothing left to say it is about what one looks at next.
      const free = writing.body === "" && draft.drawing.length === 0 ? { at: null } : {};
      return change({ ...writing, ...free });
    }
    const at = presentPlace(player);
    stillness.hold(presentFrame(player));
    change({ ...writing, at });
  };

  /** What is drawn is for this comment again, and for no older one. */
  const takeOwn = () => {
    if (drawing.getState().commentId !== null) drawing.getState().take(draft.drawing);
  };

  /** A drawing is on the frame in the picture, and nowhere else. */
  const draw = () => {
    if (!player) return;
    const frame = draft.at && draft.drawing.length > 0 ? draft.at.frame : presentFrame(player);
    stillness.hold(frame);
    change({ at: { frame, endFrame: null }, whole: false });
    takeOwn();
    drawing.getState().setOpen(true);
    document.querySelector(".player")?.scrollIntoView({ block: "nearest" });
  };

  const send = () => {
    if (isEmpty) return;
    const { at, whole } = draft;
    const place = player && !whole ? (at ?? presentPlace(player)) : null;
    store.getState().send({
      rootId: null,
      body: toStored(draft.body.trim(), draft.named, access.people),
      frame: place?.frame ?? null,
      endFrame: place?.endFrame ?? null,
      drawing: place && draft.drawing.length > 0 ? draft.drawing : null,
    });
    drawing.getState().take([]);
    drawing.getState().setOpen(false);
    store.getState().setDraft("new", null);
    stillness.letGo();
  };

  return {
    write,
    draw,
    removeDrawing: () => {
      takeOwn();
      drawing.getState().clear();
    },
    send,
    isEmpty,
    choose: (whole: boolean) => {
      if (whole) {
        drawing.getState().take([]);
        drawing.getState().setOpen(false);
      }
      change({ whole, at: whole || !player || draft.body === "" ? null : presentPlace(player) });
    },
    moveHere: (frame: number) => change({ at: { frame, endFrame: null } }),
    leave: () => leave(area.current),
  };
}

export const newDraft = (drafts: Readonly<Record<string, Draft>>): Draft => drafts.new ?? emptyDraft;
