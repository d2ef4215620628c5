"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";

import { momentAt } from "@/components/shell/moment-at";
import { send } from "@/components/shell/send";
import { useStudio } from "@/components/shell/studio-provider";
import { Button } from "@/components/ui/button";
import { ConfirmQuestion } from "@/components/ui/confirm-question";

import { FormStatus } from "./form-status";
import { LinkOnce } from "./link-once";
import type { Link } from "./link-schema";
import type { MemberEntry } from "./member-list";
import { requestLink } from "./request-link";
import { useAct } from "./use-act";

interface MemberActionsProps {
  member: MemberEntry;
  canMail: boolean;
  onGone: () => void;
}

/** A link to a new password, to copy or sent, and the end of a membership. */
export function MemberActions({ member: { id, name, email }, canMail, onGone }: MemberActionsProps) {
  const t = useTranslations();
  const { person } = useStudio();
  const { act, failure } = useAct();
  const [mailing, setMailing] = useState(false);
  const [link, setLink] = useState<Link | null>(null);
  const [asked, setAsked] = useState(false);
  const url = `/api/members/${encodeURIComponent(id)}`;
  const isSelf = id === person?.id;

  const makeLink = async (how: "" | "/mail") => {
    setMailing(how === "/mail");
    const made = await act(() => requestLink(`${url}/reset-link${how}`), null);
    setMailing(false);
    if (made) setLink(made.data);
  };

  const remove = async () => {
    setAsked(false);
    const removed = await act(() => send("DELETE", url), null);
    if (!removed) return;
    if (isSelf) window.location.assign("/sign-in");
    else onGone();
  };

  return (
    <div className="-my-1 grid gap-3 md:col-span-3">
      <div className="-mx-3 flex flex-wrap gap-x-1">
        {isSelf ? null : (
          <Button
            variant="quiet"
            aria-label={t("people.members.makeLinkFor", { name })}
            onClick={() => void makeLink("")}
          >
            {t("people.members.makeLink")}
          </Button>
        )}
        {isSelf || !canMail ? null : (
          <Button
            variant="quiet"
            aria-label={mailing ? undefined : t("people.members.mailLinkFor", { name })}
            onClick={() => void makeLink("/mail")}
          >
            {mailing ? t("people.sending") : t("people.members.mailLink")}
          </Button>
        )}
        <Button
          variant="quiet"
          aria-label={t("people.members.removeNamed", { name })}
          onClick={() => setAsked(true)}
        >
          {t("people.members.remove")}
        </Button>
      </div>
      {link ? (
        <LinkOnce
          key={link.token}
          label={t("people.members.linkFor", { name })}
          path={`/reset/${link.token}`}
          mailed={link.mailed && email ? { outcome: link.mailed, address: email } : null}
          onClose={() => setLink(null)}
        >
          {t.rich(link.mailed === "sent" ? "people.members.linkTextMailed" : "people.members.linkText", {
            name,
            moment: momentAt(link.expiresAt),
          })}
        </LinkOnce>
      ) : null}
      <FormStatus id={`member-${id}`} failure={failure} done={null} />
      <ConfirmQuestion
        open={asked}
        title={t("people.members.question", { name })}
        confirm={t("people.members.confirm")}
        decline={t("people.members.decline")}
        onConfirm={() => void remove()}
        onClose={() => setAsked(false)}
      >
        {t(isSelf ? "people.members.questionSelf" : "people.members.questionText")}
      </ConfirmQuestion>
    </div>
  );
}
