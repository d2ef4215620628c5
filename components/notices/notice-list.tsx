"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";

import type { Inbox, Notice } from "@/components/shell/inbox-schema";
import { markRead, readInbox } from "@/components/shell/inbox-store";
import { Moment } from "@/components/shell/moment";
import { Skeleton } from "@/components/ui/skeleton";
import { TextButton } from "@/components/ui/text-button";

function addressOf({ generationId, commentId }: Notice): string {
  return `/generations/${generationId}${commentId === null ? "" : `?comment=${commentId}`}`;
}

function NoticeRow({ notice, onFollow }: { notice: Notice; onFollow: () => void }) {
  const t = useTranslations();
  const { id, kind, byName, prompt, at, read } = notice;
  const follow = () => {
    if (!read) void markRead({ only: id });
    onFollow();
  };
  return (
    <li>
      <Link
        href={addressOf(notice)}
        prefetch={false}
        onClick={follow}
        className="grid grid-cols-[0.5rem_minmax(0,1fr)] gap-x-3 rounded-field px-2 py-2.5 hover:bg-raised"
      >
        <span className={`mt-1.5 size-2 rounded-full ${read ? "" : "bg-accent"}`}>
          {read ? null : <span className="sr-only">{t("notices.unread")}</span>}
        </span>
        <span className="grid gap-0.5">
          <span className={`text-body wrap-anywhere ${read ? "text-muted" : "font-medium"}`}>
            {t(`notices.${kind}`, { name: byName || t("notices.somebody") })}
          </span>
          <span className="truncate text-small text-muted">{prompt}</span>
          <span className="text-small text-muted">
            <Moment at={at} />
          </span>
        </span>
      </Link>
    </li>
  );
}

interface NoticeListProps {
  inbox: Inbox | null;
  failed: boolean;
  onFollow: () => void;
}

/** What one was told, the newest first; each leads to what it is about. */
export function NoticeList({ inbox, failed, onFollow }: NoticeListProps) {
  const t = useTranslations();
  const newest = inbox?.items[0];
  return (
    <div className="grid gap-2">
      <div className="flex min-h-6 items-center justify-between gap-4">
        <h2 className="text-body font-semibold">{t("notices.heading")}</h2>
        {newest && inbox.unread > 0 ? (
          <TextButton onClick={() => void markRead({ upTo: newest.id })}>{t("notices.readAll")}</TextButton>
        ) : null}
      </div>
      {failed ? (
        <p role="alert" className="text-small text-bad">
          {t("notices.failed")} <TextButton onClick={() => void readInbox()}>{t("notices.again")}</TextButton>
        </p>
      ) : null}
      {newest ? (
        <ul className="-mx-2 grid">
          {inbox.items.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onFollow={onFollow} />
          ))}
        </ul>
      ) : null}
      {inbox && !newest ? <p className="text-body text-muted">{t("notices.empty")}</p> : null}
      {inbox || failed ? null : (
        <output aria-label={t("notices.loading")} className="grid gap-2">
          <Skeleton className="h-14 w-full" />
          <Skeleton className="h-14 w-full" />
        </output>
      )}
    </div>
  );
}
