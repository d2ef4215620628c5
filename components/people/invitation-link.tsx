"use client";

import { useTranslations } from "use-intl";

import { momentAt } from "@/components/shell/moment-at";

import { LinkOnce } from "./link-once";
import type { Link } from "./link-schema";

interface InvitationLinkProps {
  link: Link;
  /** Where it was to be sent; empty where to nobody. */
  address: string;
  onClose: () => void;
}

/** An invitation's link, and what became of its mail. */
export function InvitationLink({ link, address, onClose }: InvitationLinkProps) {
  const t = useTranslations();
  const { token, expiresAt, mailed } = link;
  return (
    <LinkOnce
      key={token}
      label={t("people.invitations.link")}
      path={`/invite/${token}`}
      mailed={mailed && { outcome: mailed, address }}
      onClose={onClose}
    >
      {t.rich(mailed === "sent" ? "people.invitations.linkTextMailed" : "people.invitations.linkText", {
        moment: momentAt(expiresAt),
      })}
    </LinkOnce>
  );
}
