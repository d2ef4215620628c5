"use client";

import { CalendarClock, Check, CircleX, Clock, PencilLine } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";

import { Moment } from "@/components/shell/moment";
import type { Verdict } from "@/lib/domain/review";

import { dueWords } from "./due-words";
import type { MyReview } from "./my-review-schema";

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75, className: "mt-0.5 shrink-0" } as const;

const signs = {
  approved: { Icon: Check, tone: "text-good" },
  changes_requested: { Icon: PencilLine, tone: "text-warn" },
  rejected: { Icon: CircleX, tone: "text-bad" },
} as const satisfies Record<Verdict, unknown>;

function Due({ dueAt, now }: { dueAt: string | null; now: number }) {
  const t = useTranslations();
  if (dueAt === null) return <span>{t("myReviews.noDue")}</span>;
  const { text, late } = dueWords(t, dueAt, now);
  const Icon = late ? CalendarClock : Clock;
  return (
    <span className={`inline-flex gap-1.5 ${late ? "font-medium text-bad" : ""}`}>
      <Icon {...icon} />
      <span>
        {text} (<Moment at={dueAt} time="none" />)
      </span>
    </span>
  );
}

function Decided({ verdict, state }: Pick<MyReview, "state"> & { verdict: Verdict }) {
  const t = useTranslations();
  const { Icon, tone } = signs[verdict];
  return (
    <span className={`inline-flex gap-1.5 ${tone}`}>
      <Icon {...icon} />
      <span>
        {t(`myReviews.you.${verdict}`)}
        {state === verdict ? "" : ` · ${t(`myReviews.now.${state}`)}`}
      </span>
    </span>
  );
}

/** One that was asked for: it leads to the video. */
export function ReviewRow({ review, now }: { review: MyReview; now: number }) {
  const t = useTranslations();
  const { generation, dueAt, askedAt, askedByName, verdict, state, replacedBy } = review;
  const { id, prompt, image } = generation;
  return (
    <li className="relative grid grid-cols-[6rem_minmax(0,1fr)] gap-x-4 rounded-stage border border-line bg-surface p-3 transition-colors has-[a:first-of-type:hover]:bg-raised md:grid-cols-[9rem_minmax(0,1fr)]">
      <div className="aspect-video self-start overflow-hidden rounded-field bg-stage">
        {/* oxlint-disable-next-line nextjs/no-img-element -- ours, in the size it is shown at */}
        <img src={`${image.url}?thumb`} alt="" loading="lazy" className="size-full object-cover" />
      </div>
      <div className="grid min-w-0 content-start gap-1.5">
        <Link
          href={`/generations/${id}`}
          prefetch={false}
          className="line-clamp-2 text-body font-medium wrap-anywhere after:absolute after:inset-0"
        >
          {prompt}
        </Link>
        <p className="text-small text-muted">
          {verdict !== null ? (
            <Decided verdict={verdict} state={state} />
          ) : replacedBy === null ? (
            <Due dueAt={dueAt} now={now} />
          ) : (
            t("myReviews.replaced")
          )}
        </p>
        <p className="text-small wrap-anywhere text-muted">
          {askedByName === null ? t("myReviews.asked") : t("myReviews.askedBy", { name: askedByName })} ·{" "}
          <Moment at={askedAt} time="none" />
        </p>
        {replacedBy === null ? null : (
          <Link
            href={`/generations/${replacedBy}`}
            prefetch={false}
            className="relative z-10 justify-self-start py-1 text-small font-medium underline decoration-field-line underline-offset-[3px] hover:decoration-ink"
          >
            {t("myReviews.seeLater")}
          </Link>
        )}
      </div>
    </li>
  );
}
