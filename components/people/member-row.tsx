"use client";

import { useTranslations } from "use-intl";

import { useStudio } from "@/components/shell/studio-provider";
import { mayChangeMember } from "@/lib/domain/permissions";

import { MemberActions } from "./member-actions";
import { MemberCap } from "./member-cap";
import type { MemberEntry } from "./member-list";
import { MemberRole } from "./member-role";

interface MemberRowProps {
  member: MemberEntry;
  canMail: boolean;
  onGone: () => void;
}

/** One member: who it is, as what, and what can be done about it. */
export function MemberRow({ member, canMail, onGone }: MemberRowProps) {
  const t = useTranslations();
  const { person } = useStudio();
  const { id, name, email, role, money } = member;
  const mayChange = person !== null && mayChangeMember(person.role, role);
  return (
    <li
      data-member={id}
      className="grid gap-3 border-t border-line py-4 first:border-t-0 first:pt-0 md:grid-cols-[minmax(0,1fr)_auto_minmax(8rem,auto)] md:gap-x-6"
    >
      <div className="grid min-w-0 content-start gap-0.5">
        <p className="text-body font-medium break-words">
          {name}
          {id === person?.id ? (
            <span className="ml-2 rounded-full border border-line bg-raised px-2 py-0.5 text-small font-normal text-muted">
              {t("people.members.you")}
            </span>
          ) : null}
        </p>
        {email ? <p className="truncate text-small text-muted">{email}</p> : null}
      </div>
      {mayChange ? (
        <div className="flex flex-wrap gap-3 md:contents">
          <div className="md:col-start-3 md:row-start-1">
            <MemberRole key={role} member={member} />
          </div>
          {money ? (
            <div className="md:col-start-2 md:row-start-1">
              <MemberCap member={{ id, name, money }} />
            </div>
          ) : null}
        </div>
      ) : (
        <p className="text-body text-muted md:col-start-3 md:justify-self-end">{t(`roles.${role}.name`)}</p>
      )}
      {mayChange ? <MemberActions member={member} canMail={canMail} onGone={onGone} /> : null}
    </li>
  );
}
