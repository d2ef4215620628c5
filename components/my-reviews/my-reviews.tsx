"use client";

import { useTranslations } from "use-intl";

import type { MyReview } from "./my-review-schema";
import { ReviewRow } from "./review-row";
import { useMyReviews } from "./use-my-reviews";

const waits = ({ verdict, replacedBy }: MyReview) => verdict === null && replacedBy === null;

interface MyReviewsProps {
  reviews: MyReview[];
  /** The server's clock as it made the page. */
  now: number;
}

/** What one was asked to look at: what waits first, the soonest due before. */
export function MyReviews({ reviews, now: madeAt }: MyReviewsProps) {
  const t = useTranslations();
  const { items, now, failed } = useMyReviews(reviews, madeAt);
  const waiting = items.filter(waits);
  const done = items.filter((review) => !waits(review));
  return (
    <main className="mx-auto w-full max-w-4xl px-4 py-8 md:px-6 md:py-12">
      <h1 className="text-display font-semibold tracking-tight">{t("myReviews.heading")}</h1>
      {failed ? (
        <p role="alert" className="mt-2 text-body text-bad">
          {t("myReviews.stale")}
        </p>
      ) : null}
      <section aria-labelledby="waiting" className="mt-6 grid gap-3">
        <h2 id="waiting" className="text-title font-semibold tracking-tight" aria-live="polite">
          {waiting.length > 0
            ? t("myReviews.waiting", { count: waiting.length })
            : t("myReviews.nothingWaits")}
        </h2>
        {waiting.length > 0 ? (
          <ul className="grid gap-2">
            {waiting.map((review) => (
              <ReviewRow key={review.generation.id} review={review} now={now} />
            ))}
          </ul>
        ) : (
          <p className="max-w-prose text-body text-muted">{t("myReviews.nothingWaitsText")}</p>
        )}
      </section>
      {done.length > 0 ? (
        <section aria-labelledby="done" className="mt-10 grid gap-3">
          <h2 id="done" className="text-title font-semibold tracking-tight">
            {t("myReviews.done")}
          </h2>
          <ul className="grid gap-2">
            {done.map((review) => (
              <ReviewRow key={review.generation.id} review={review} now={now} />
            ))}
          </ul>
        </section>
      ) : null}
    </main>
  );
}
