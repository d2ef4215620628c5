"use client";

import { useMemo } from "react";

import { useReview, useRoom } from "./review-room";
import { type Thread, threadsOf } from "./threads";

const none: readonly never[] = [];

export function useThreads(): Thread[] {
  const { access } = useRoom();
  const comments = useReview(({ review }) => review?.comments ?? none);
  const unsent = useReview((state) => state.unsent);
  return useMemo(() => threadsOf(comments, unsent, access.selfKey), [comments, unsent, access.selfKey]);
}
