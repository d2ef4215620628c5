"use client";

import Link from "next/link";
import { lazy, Suspense, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";

import { TextButton } from "@/components/ui/text-button";

import { Ago } from "./ago";
import { authorWords } from "./author-words";
import { DecisionButtons } from "./decision-buttons";
import { useReview, useRoom } from "./review-room";
import type { Review } from "./review-schemas";
import { StatePill } from "./state-pill";
import { useThisMinute } from "./use-this-minute";
import { VersionSwitch } from "./version-switch";

const AskDialog = lazy(async () => ({ default: (await import("./ask-dialog")).AskDialog }));

/** A newer version is what one decides about. */
function Closed({ versions, generationId }: Pick<Review, "versions" | "generationId">) {
  const t = useTranslations();
  const { access } = useRoom();
  const own = versions.find(({ id }) => id === generationId);
  const newest = versions.at(-1);
  return (
    <p className="text-small text-muted">
      {t("review.locked", { version: own?.version ?? 1 })}{" "}
      {newest && newest.id !== generationId ? (
        <Link
          href={access.versionPath(newest.id)}
          className="font-medium whitespace-nowrap text-ink underline decoration-field-line underline-offset-[3px] hover:decoration-ink"
        >
          {t("review.newest", { version: newest.version })}
        </Link>
      ) : null}
    </p>
  );
}

/** Who was asked, whose word counts and until when. */
function Rule({ asked, rule, state }: Pick<Review, "asked" | "rule" | "state">) {
  const t = useTranslations();
  const language = useLocale();
  const { access } = useRoom();
  const now = useThisMinute();
  if (asked.length === 0) return null;
  const names = asked.map(({ personId, name }) =>
    authorWords(t, { authorKey: personId, authorName: name }, access.selfKey),
  );
  const dueAt = asked.find((each) => each.dueAt !== null)?.dueAt ?? null;
  const date =
    dueAt === null
      ? null
      : new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(dueAt));
  const isLate = dueAt !== null && state === "needs_review" && now !== null && Date.parse(dueAt) < now;
  return (
    // The day may be another one where the server is.
    <p className="text-small text-muted" suppressHydrationWarning>
      {t(`review.asked.${rule}`, { names: names.join(", ") })}{" "}
      {date === null ? null : (
        <span className={isLate ? "text-bad" : ""} suppressHydrationWarning>
          {t(isLate ? "review.asked.late" : "review.asked.due", { date })}
        </span>
      )}
    </p>
  );
}

function Decisions({ decisions }: Pick<Review, "decisions">) {
  const t = useTranslations();
  const { access } = useRoom();
  if (decisions.length === 0) return null;
  return (
    <ul aria-label={t("review.decided.label")} className="grid gap-0.5">
      {decisions.toReversed().map(({ verdict, at, ...author }) => (
        <li key={author.authorKey} className="flex flex-wrap items-baseline gap-x-2 text-small">
          <span className="wrap-anywhere">
            {t(`review.decided.${verdict}`, { name: authorWords(t, author, access.selfKey) })}
          </span>
          <Ago at={at} />
        </li>
      ))}
    </ul>
  );
}

function AskButton({ review }: { review: Review }) {
  const t = useTranslations();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLSpanElement>(null);
  return (
    <span ref={button} className="ml-auto">
      <TextButton aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t(review.asked.length > 0 ? "review.ask.change" : "review.ask.open")}
      </TextButton>
      {open ? (
        <Suspense>
          <AskDialog review={review} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </span>
  );
}

/** Where the review stands and what one says to it oneself. */
export function DecisionBar({ decidable }: { decidable: boolean }) {
  const { access } = useRoom();
  const review = useReview((state) => state.review);
  if (!review) return null;
  return (
    <div className="grid gap-2 border-b border-line pb-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatePill state={review.state} />
        <VersionSwitch />
        {access.can.ask && decidable && !review.locked ? <AskButton review={review} /> : null}
      </div>
      {review.locked ? <Closed {...review} /> : null}
      <Rule {...review} />
      <Decisions decisions={review.decisions} />
      {access.can.decide && decidable && !review.locked ? <DecisionButtons /> : null}
    </div>
  );
}
