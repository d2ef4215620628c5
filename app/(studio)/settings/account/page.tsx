import type { Metadata } from "next";
import { headers } from "next/headers";

import { requestRuntime } from "@/app/request-runtime";
import { withWords } from "@/app/with-words";
import { requestWords } from "@/app/words";
import { AloneSection } from "@/components/people/alone-section";
import { NameSection } from "@/components/people/name-section";
import { PasskeysSection } from "@/components/people/passkeys-section";
import { PasswordSection } from "@/components/people/password-section";
import { SessionsSection } from "@/components/people/sessions-section";
import { sessionIdOf } from "@/lib/auth/session";
import { listPasskeys } from "@/lib/services/people/list-passkeys";
import { listSessions } from "@/lib/services/people/list-sessions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("people.account.title") };
}

async function Page() {
  const { auth, ctx, passkeyHost } = await requestRuntime();
  if (ctx.actor.kind !== "person") return <AloneSection />;
  const [passkeys, sessions, here] = await Promise.all([
    listPasskeys(ctx),
    listSessions(ctx),
    sessionIdOf(auth, await headers()),
  ]);
  return (
    <>
      <NameSection name={ctx.actor.name} />
      <PasswordSection email={ctx.actor.email} />
      <PasskeysSection passkeys={passkeys} host={passkeyHost} />
      <SessionsSection sessions={sessions.map((session) => ({ ...session, here: session.id === here }))} />
    </>
  );
}

export default withWords(["people"], Page);
