import type { Metadata } from "next";

import { requestRuntime } from "@/app/request-runtime";
import { withWords } from "@/app/with-words";
import { requestWords } from "@/app/words";
import { AloneSection } from "@/components/people/alone-section";
import { InvitationsSection } from "@/components/people/invitations-section";
import { MemberList } from "@/components/people/member-list";
import { may } from "@/lib/domain/permissions";
import { listInvitations } from "@/lib/services/people/list-invitations";
import { listMembers } from "@/lib/services/people/list-members";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("people.members.title") };
}

async function Page() {
  const { ctx } = await requestRuntime();
  if (ctx.actor.kind !== "person") return <AloneSection />;
  const manages = may(ctx.actor.role, "member.manage");
  const [members, invitations] = await Promise.all([listMembers(ctx), manages ? listInvitations(ctx) : []]);
  const canMail = ctx.mailer !== null;
  return (
    <>
      <MemberList members={members} canMail={canMail} />
      {manages ? <InvitationsSection invitations={invitations} canMail={canMail} /> : null}
    </>
  );
}

export default withWords(["makers", "people"], Page);
