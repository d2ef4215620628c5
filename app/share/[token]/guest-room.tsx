"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";

import type { Review } from "@/components/review/review-schemas";
import { ClosedNotice } from "@/components/share/closed-notice";
import { GuestFrame } from "@/components/share/guest-frame";
import type { SharedVideo } from "@/components/share/guest-schemas";
import { SharedList } from "@/components/share/shared-list";
import { useShareLive } from "@/components/share/use-share-live";
import { buttonClass } from "@/components/ui/button";
import type { ShareAccess, ShareKind } from "@/lib/domain/share";

import { GuestLook } from "./guest-look";

export interface GuestFacts {
  id: string;
  name: string;
  kind: ShareKind;
  access: ShareAccess;
}

function Gone({ listPath }: { listPath: string }) {
  const t = useTranslations();
  return (
    <main className="mx-auto grid w-full max-w-104 content-start gap-2 px-4 pt-8 pb-16 md:pt-[10vh]">
      <h1 className="text-display font-semibold tracking-tight">{t("share.guest.goneHeading")}</h1>
      <p role="alert" className="text-large text-muted">
        {t("share.guest.gone")}
      </p>
      <Link href={listPath} prefetch={false} className={buttonClass("secondary", "mt-2 justify-self-start")}>
        {t("share.guest.back")}
      </Link>
    </main>
  );
}

interface GuestRoomProps {
  token: string;
  guest: GuestFacts;
  items: SharedVideo[];
  /** The one that is looked at; null for all of them. */
  shownId: string | null;
  review: Review | null;
  frame: string | null;
  commentId: string | null;
}

/** What a guest sees and does, for as long as the link is open. */
export function GuestRoom(props: GuestRoomProps) {
  const { token, guest, items: given, shownId, review, frame, commentId } = props;
  const { items, closed, lost, events } = useShareLive(token, given);
  const listPath = `/share/${encodeURIComponent(token)}`;
  if (closed) {
    return (
      <GuestFrame>
        <ClosedNotice />
      </GuestFrame>
    );
  }
  const shown = items.find(({ id }) => id === shownId);
  return (
    <GuestFrame name={guest.name}>
      {shownId === null ? (
        <SharedList items={items} hrefOf={(id) => `${listPath}?video=${id}`} />
      ) : shown ? (
        <GuestLook
          key={shown.id}
          token={token}
          guest={guest}
          shown={shown}
          review={review}
          events={events}
          frame={frame}
          commentId={commentId}
          lost={lost}
          listPath={items.length > 1 ? listPath : null}
        />
      ) : (
        <Gone listPath={listPath} />
      )}
    </GuestFrame>
  );
}
