"use client";

import { lazy, Suspense } from "react";

import { useDrawing } from "./review-room";

const DrawingBar = lazy(async () => ({ default: (await import("./drawing-bar")).DrawingBar }));

/** Beneath the stage while one draws. */
export function DrawingToolbar() {
  const open = useDrawing((state) => state.open);
  return open ? (
    <Suspense>
      <DrawingBar />
    </Suspense>
  ) : null;
}
