"use client";

import { useEffect, useState } from "react";

import type { Shape } from "@/lib/domain/drawing";

import { useDrawing, useRoom } from "./review-room";
import type { ShownComment } from "./threads";
import { newDraft } from "./use-composer";

/** The drawing of a comment while its author changes it; until it is saved nobody else sees a change. */
export function useEditedDrawing({ id, frame, drawing: before }: ShownComment) {
  const { drawing, store, player } = useRoom();
  const [shapes, setShapes] = useState<readonly Shape[]>(before ?? []);
  const open = useDrawing((state) => state.open && state.commentId === id);
  useEffect(() => {
    const stop = drawing.subscribe((state) => {
      if (state.commentId === id) setShapes(state.shapes);
    });
    return () => {
      stop();
      if (drawing.getState().commentId !== id) return;
      drawing.getState().setOpen(false);
      drawing.getState().take(newDraft(store.getState().drafts).drawing);
    };
  }, [drawing, store, id]);

  const take = () => {
    if (drawing.getState().commentId !== id) drawing.getState().take(shapes, id);
  };
  return {
    shapes,
    open,
    possible: player !== null && frame !== null,
    draw: () => {
      if (!player || frame === null) return;
      player.show(frame);
      take();
      drawing.getState().setOpen(true);
      document.querySelector(".player")?.scrollIntoView({ block: "nearest" });
    },
    remove: () => {
      take();
      drawing.getState().clear();
    },
  };
}
