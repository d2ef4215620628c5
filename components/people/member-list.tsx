"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";

import { useStudio } from "@/components/shell/studio-provider";
import { Disclosure } from "@/components/ui/disclosure";
import { SectionCard } from "@/components/ui/section-card";
import { may, type Role, roles } from "@/lib/domain/permissions";

import { FormStatus } from "./form-status";
import type { MemberCapProps } from "./member-cap";
import { MemberRow } from "./member-row";

/** What a member may spend and has spent, for those who manage members. */
type MemberMoney = MemberCapProps["member"]["money"];

export interface MemberEntry {
  id: string;
  name: string;
  role: Role;
  email: string | null;
  money: MemberMoney | null;
}

const headingId = "members";

function RoleList() {
  const t = useTranslations();
  return (
    <Disclosure id="roles" title={t("people.members.rolesHeading")}>
      <dl className="grid gap-2 text-body text-muted">
        {roles.map((role) => (
          <div key={role}>
            <dt className="inline font-medium text-ink">{t(`roles.${role}.name`)}: </dt>
            <dd className="inline">{t(`roles.${role}.may`)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

interface MemberListProps {
  members: readonly MemberEntry[];
  /** Whether the server sends mail. */
  canMail: boolean;
}

/** Who is a member, and for those who manage members what they are and whether they stay. */
export function MemberList({ members, canMail }: MemberListProps) {
  const t = useTranslations();
  const { person } = useStudio();
  const [gone, setGone] = useState<string | null>(null);
  const manages = person !== null && may(person.role, "member.manage");
  return (
    <SectionCard
      id={headingId}
      heading={t("people.members.heading")}
      text={t(manages ? "people.members.text" : "people.members.readText")}
    >
      <ul>
        {members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            canMail={canMail}
            onGone={() => {
              setGone(t("people.members.removed", { name: member.name }));
              document.getElementById(headingId)?.focus();
            }}
          />
        ))}
      </ul>
      <FormStatus id="members" failure={null} done={gone} />
      <RoleList />
    </SectionCard>
  );
}
