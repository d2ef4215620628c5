import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";

import { withWords } from "@/app/with-words";
import { requestWords } from "@/app/words";
import { AuthPanel } from "@/components/people/auth-panel";
import { JoinForm } from "@/components/people/join-form";
import { SignOutButton } from "@/components/people/sign-out-button";
import { momentAt } from "@/components/shell/moment-at";
import { getInvitation, type OpenInvitation } from "@/lib/services/people/accept-invitation";

import { NoLongerGood } from "../../no-longer-good";
import { NobodyHere } from "../../nobody-here";
import { requestVisitor } from "../../request-visitor";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("people.invite.title") };
}

const strong = (words: ReactNode) => <strong className="font-semibold text-ink">{words}</strong>;

async function Invitation({ role, invitedBy, expiresAt }: OpenInvitation) {
  const { t } = await requestWords();
  const named = {
    name: invitedBy,
    role: t(`roles.${role}.name`),
    may: t(`roles.${role}.may`),
  };
  return (
    <>
      <p>{t.rich("people.invite.by", { ...named, strong })}</p>
      <p className="text-body">
        {t.rich("people.invite.until", { moment: momentAt(expiresAt.toISOString()) })}
      </p>
    </>
  );
}

async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { t } = await requestWords();
  const { token } = await params;
  const { running, actor } = await requestVisitor();
  if (actor?.kind === "solo") return <NobodyHere why="invitation" />;
  if (!running.door.hasMembers()) redirect("/setup");
  const invitation = await getInvitation(running.ctx, token);
  if (!invitation) {
    return <NoLongerGood heading={t("people.invite.goneHeading")} text={t("people.invite.gone")} />;
  }
  if (actor?.kind === "person") {
    return (
      <AuthPanel
        heading={t("people.invite.memberHeading")}
        lead={<p>{t("people.invite.member", { name: actor.name })}</p>}
      >
        <div>
          <SignOutButton />
        </div>
      </AuthPanel>
    );
  }
  return (
    <AuthPanel heading={t("people.invite.heading")} lead={<Invitation {...invitation} />}>
      <JoinForm token={token} />
    </AuthPanel>
  );
}

export default withWords(["people"], Page);
