"use client";

import Link from "next/link";
import type { FocusEvent } from "react";
import { useTranslations } from "use-intl";

import { useByline } from "@/components/shell/person-name";
import { type Generation, isFinal } from "@/lib/domain/generation";

import { CardMedia } from "./card-media";
import { playPreview, stopPreview } from "./play-preview";
import { costText, durationSeconds } from "./target-size";

interface CardLinkProps {
  generation: Generation;
  /** How it is called, spoken. */
  title: string;
  href: string;
  tabbable: boolean;
  /** Among what a page is opened for. */
  first?: boolean;
  /** Answers whether a touch did something else than open it. */
  onTouch: () => boolean;
}

const frame = "library-frame relative block w-full overflow-hidden rounded-field";

/** A picture lies on the table; what is still to come, or never will, stands on the dark stage. */
const groundOf = ({ status }: Generation) => (status === "completed" ? "bg-raised" : "on-stage");

const cardOf = (element: Element) => element.closest<HTMLElement>("[data-generation]");

function playOnFocus({ currentTarget }: FocusEvent<HTMLElement>) {
  const card = cardOf(currentTarget);
  if (card && currentTarget.matches(":focus-visible")) playPreview(card);
}

function stopOnBlur({ currentTarget }: FocusEvent<HTMLElement>) {
  const card = cardOf(currentTarget);
  if (card) stopPreview(card);
}

/** The video in its own shape; it leads to its page. */
export function CardLink({ generation, title, href, tabbable, first = false, onTouch }: CardLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={title}
      tabIndex={tabbable ? 0 : -1}
      draggable={false}
      onClick={(event) => {
        const { pointerType } = event.nativeEvent as globalThis.PointerEvent;
        if (pointerType === "touch" && onTouch()) event.preventDefault();
      }}
      onFocus={playOnFocus}
      onBlur={stopOnBlur}
      className={`${frame} ${groundOf(generation)}`}
    >
      <CardMedia generation={generation} whole first={first} />
    </Link>
  );
}

interface CardPressProps extends Pick<CardLinkProps, "generation" | "title" | "tabbable"> {
  onPress: () => void;
}

/** The video of one that has no page any more, to press. */
export function CardPress({ generation, title, tabbable, onPress }: CardPressProps) {
  return (
    <button
      type="button"
      aria-label={title}
      tabIndex={tabbable ? 0 : -1}
      onClick={onPress}
      onFocus={playOnFocus}
      onBlur={stopOnBlur}
      className={`${frame} ${groundOf(generation)}`}
    >
      <CardMedia generation={generation} whole />
    </button>
  );
}

/** Words, length and cost, in two lines of one height. */
export function CardCaption({ generation }: { generation: Generation }) {
  const t = useTranslations();
  const { status, error } = generation;
  const byline = useByline()(generation.createdBy);
  const waits = error?.type === "account_locked" && !isFinal(status);
  return (
    <div className="grid h-11 content-start pt-1.5 text-small">
      <p className="truncate">{generation.prompt}</p>
      <p className="truncate text-muted tabular-nums">
        {waits
          ? t("generation.locked.short")
          : t("generation.feed.lengthAndCost", {
              length: t("generation.seconds", { seconds: durationSeconds(generation) }),
              cost: costText(t, generation),
            })}
        {byline === null ? null : ` · ${byline}`}
      </p>
    </div>
  );
}
