"use client";

import { Bell } from "lucide-react";
import { useTranslations } from "use-intl";

import { useInbox } from "@/components/shell/inbox-store";
import { useStudio } from "@/components/shell/studio-provider";
import { useInboxKept } from "@/components/shell/use-inbox-kept";
import { PanelButton } from "@/components/ui/panel-button";

import { NoticeList } from "./notice-list";

const mostShown = 99;

function BellButton() {
  const t = useTranslations();
  const { inbox, failed } = useInbox();
  useInboxKept();
  const unread = inbox?.unread ?? 0;
  const badge =
    "absolute -top-2 -right-2.5 min-w-4 rounded-full bg-accent px-1 text-center text-[0.6875rem] leading-4 font-semibold text-on-accent tabular-nums";
  return (
    <PanelButton
      label={t("notices.bell", { unread })}
      variant="icon"
      align="end"
      content={
        <span aria-hidden className="relative">
          <Bell size={16} strokeWidth={1.75} />
          {unread > 0 ? <span className={badge}>{unread > mostShown ? `${mostShown}+` : unread}</span> : null}
        </span>
      }
    >
      {(close) => <NoticeList inbox={inbox} failed={failed} onFollow={close} />}
    </PanelButton>
  );
}

/** What one was told, in the header; whoever works alone is told nothing. */
export function NoticeBell() {
  const { person } = useStudio();
  return person ? <BellButton /> : null;
}
