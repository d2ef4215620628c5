"use client";

import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { useEffect, useMemo } from "react";
import { useTranslations } from "use-intl";

import { sayPresence } from "@/components/presence/say-presence";
import { guestReviewAccess } from "@/components/review/guest-access";
import { GuestStage } from "@/components/review/guest-stage";
import { PlayerRoom } from "@/components/review/player/player-room";
import { usePlayer } from "@/components/review/player/use-player";
import { ReviewPanel } from "@/components/review/review-panel";
import { ReviewRoom } from "@/components/review/review-room";
import type { Review } from "@/components/review/review-schemas";
import type { SharedVideo } from "@/components/share/guest-schemas";
import type { ShareEvents } from "@/components/share/share-events";
import { buttonClass } from "@/components/ui/button";

import type { GuestFacts } from "./guest-room";

/** Tells the studio, and nobody else, that a guest looks at this one. */
function useSaysPresence(token: string, id: string): void {
  useEffect(
    () =>
      sayPresence((presence) => {
        // Whether it arrives makes no difference to a guest.
        fetch(`/api/share/${encodeURIComponent(token)}/generations/${id}/presence`, {
          method: "POST",
          keepalive: true,
          headers: { "content-type": "application/json" },
          body: JSON.stringify(presence),
        }).catch(() => undefined);
      }),
    [token, id],
  );
}

interface GuestLookProps {
  token: string;
  guest: GuestFacts;
  shown: SharedVideo;
  review: Review | null;
  events: ShareEvents;
  frame: string | null;
  commentId: string | null;
  lost: boolean;
  /** Where all of them are, where there are several. */
  listPath: string | null;
}

/** One video with all that is said about it. */
export function GuestLook(props: GuestLookProps) {
  const { token, guest, shown, review, events, frame, commentId, lost, listPath } = props;
  const t = useTranslations();
  const { id, prompt, video, image, version } = shown;
  const player = usePlayer(video, frame);
  useSaysPresence(token, id);
  const access = useMemo(
    () =>
      guestReviewAccess({
        token,
        generationId: id,
        guestId: guest.id,
        guestName: guest.name,
        access: guest.access,
        subscribe: events.subscribe,
      }),
    [token, id, guest.id, guest.name, guest.access, events],
  );
  const page = `/share/${encodeURIComponent(token)}?video=${id}`;
  return (
    <ReviewRoom access={access} review={review} soughtId={commentId} player={player}>
      <main className="grid grid-cols-1 gap-y-4 pb-16 md:px-6 lg:grid-cols-[minmax(0,1fr)_23rem] lg:grid-rows-[auto_1fr] lg:gap-x-6 xl:grid-cols-[minmax(0,1fr)_25rem] xl:gap-x-10">
        <div className="grid gap-1 pt-2 max-md:px-4 lg:col-span-2">
          {listPath === null ? null : (
            <Link
              href={listPath}
              prefetch={false}
              className={buttonClass("quiet", "-ml-3 justify-self-start")}
            >
              <ChevronLeft aria-hidden size={16} strokeWidth={1.75} />
              {t("share.guest.back")}
            </Link>
          )}
          <h1 className="line-clamp-2 text-body font-medium wrap-anywhere">{prompt}</h1>
          <p className="text-small text-muted">
            {version > 1 ? `${t("share.guest.version", { version: String(version) })} · ` : ""}
            {t(`share.guest.may.${guest.access}`)}
          </p>
          <output className={lost ? "text-small text-warn" : "sr-only"}>
            {lost ? t("share.guest.lost") : ""}
          </output>
        </div>
        <div className="@container min-w-0 self-start lg:sticky lg:top-[calc(var(--header-height)+1rem)]">
          {player ? (
            <GuestStage
              key={video.url}
              player={player}
              id={id}
              prompt={prompt}
              poster={image.url}
              video={video}
              linkTo={(at) => `${window.location.origin}${page}&frame=${at}`}
            />
          ) : (
            <PlayerRoom>
              <div className="stage-frame bg-stage" />
            </PlayerRoom>
          )}
        </div>
        <div className="min-w-0 max-md:px-4">
          <ReviewPanel decidable />
        </div>
      </main>
    </ReviewRoom>
  );
}
