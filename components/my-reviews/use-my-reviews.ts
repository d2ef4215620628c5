import { useEffect, useState } from "react";

import { requestJson } from "@/components/shell/request-json";
import { useReviewChanges } from "@/components/shell/studio-provider";

import type { MyReview } from "./my-review-schema";

const loadSchema = async () => (await import("./my-review-schema")).MyReviews;
const quietMs = 400;
const spreadMs = 600;
const minuteMs = 60_000;

interface MyReviewsNow {
  items: MyReview[];
  now: number;
  /** Whether they may be older than what the studio knows. */
  failed: boolean;
}

/** One's reviews as they now are, and the clock they are due by. */
export function useMyReviews(given: MyReview[], madeAt: number): MyReviewsNow {
  const changes = useReviewChanges();
  const [items, setItems] = useState(given);
  const [now, setNow] = useState(madeAt);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), minuteMs);
    return () => clearInterval(clock);
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const read = async () => {
      const answer = await requestJson("/api/reviews", loadSchema);
      if (left) return;
      setFailed(!answer.ok);
      if (answer.ok) setItems(answer.data.items);
      setNow(Date.now());
    };
    const stop = changes.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), quietMs + Math.random() * spreadMs);
    });
    return () => {
      left = true;
      clearTimeout(timer);
      stop();
    };
  }, [changes]);

  return { items, now, failed };
}
