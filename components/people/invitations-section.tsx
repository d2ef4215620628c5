"use client";

import { useTranslations } from "use-intl";

import { momentAt } from "@/components/shell/moment-at";
import { send } from "@/components/shell/send";
import { Button } from "@/components/ui/button";
import { SectionCard } from "@/components/ui/section-card";
import type { Role } from "@/lib/domain/permissions";

import { FormStatus } from "./form-status";
import { InviteForm } from "./invite-form";
import { useAct } from "./use-act";

export interface InvitationEntry {
  id: string;
  role: Role;
  note: string;
  invitedBy: string;
  expiresAt: string;
}

const openId = "open-invitations";

function InvitationRow({ invitation, onRevoke }: { invitation: InvitationEntry; onRevoke: () => void }) {
  const t = useTranslations();
  const note = invitation.note || t("people.invitations.forNobody");
  const facts = { role: t(`roles.${invitation.role}.name`), name: invitation.invitedBy };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line py-3 first:border-t-0">
      <div className="grid min-w-0 gap-0.5">
        <p className="text-body font-medium break-words">{note}</p>
        <p className="text-small text-muted">
          {t.rich("people.invitations.facts", {
            ...facts,
            moment: momentAt(invitation.expiresAt),
          })}
        </p>
      </div>
      <Button aria-label={t("people.invitations.revokeNamed", { note })} onClick={onRevoke}>
        {t("people.invitations.revoke")}
      </Button>
    </li>
  );
}

interface InvitationsSectionProps {
  invitations: readonly InvitationEntry[];
  /** Whether the server sends mail. */
  canMail: boolean;
}

/** Makes invitations, and withdraws those that are open. */
export function InvitationsSection({ invitations, canMail }: InvitationsSectionProps) {
  const t = useTranslations();
  const { act, failure, done } = useAct();

  const revoke = async (id: string) => {
    await act(() => send("DELETE", `/api/invitations/${id}`), t("people.invitations.revoked"));
    document.getElementById(openId)?.focus();
  };

  return (
    <SectionCard
      id="invitations"
      heading={t("people.invitations.heading")}
      text={t(canMail ? "people.invitations.textWithMail" : "people.invitations.text")}
    >
      <InviteForm canMail={canMail} />
      <div className="grid gap-2 border-t border-line pt-5">
        <h3 id={openId} tabIndex={-1} className="text-body font-semibold outline-none">
          {t("people.invitations.open")}
        </h3>
        {invitations.length === 0 ? (
          <p className="text-body text-muted">{t("people.invitations.none")}</p>
        ) : (
          <ul>
            {invitations.map((invitation) => (
              <InvitationRow
                key={invitation.id}
                invitation={invitation}
                onRevoke={() => void revoke(invitation.id)}
              />
            ))}
          </ul>
        )}
        <FormStatus id="invitations" failure={failure} done={done} />
      </div>
    </SectionCard>
  );
}
