import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { withWords } from "@/app/with-words";
import { requestWords } from "@/app/words";
import { AuthPanel } from "@/components/people/auth-panel";
import { ResetForm } from "@/components/people/reset-form";
import { getResetLink } from "@/lib/services/people/reset-link";

import { NoLongerGood } from "../../no-longer-good";
import { NobodyHere } from "../../nobody-here";
import { requestVisitor } from "../../request-visitor";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("people.reset.title") };
}

async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { t } = await requestWords();
  const { token } = await params;
  const { running, actor } = await requestVisitor();
  if (actor?.kind === "solo") return <NobodyHere why="text" />;
  if (!running.door.hasMembers()) redirect("/setup");
  const person = await getResetLink(running.ctx, token);
  if (!person) {
    return <NoLongerGood heading={t("people.reset.goneHeading")} text={t("people.reset.gone")} />;
  }
  return (
    <AuthPanel
      heading={t("people.reset.heading")}
      lead={<p>{t("people.reset.text", { name: person.name })}</p>}
    >
      <ResetForm token={token} email={person.email} />
    </AuthPanel>
  );
}

export default withWords(["people"], Page);
