import type { Metadata } from "next";

import { withWords } from "@/app/with-words";
import { requestWords } from "@/app/words";
import { AuthPanel } from "@/components/people/auth-panel";
import { SetUpForm } from "@/components/people/set-up-form";

import { NoLongerGood } from "../no-longer-good";
import { requestVisitor } from "../request-visitor";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestWords();
  return { title: t("people.setUp.title") };
}

async function Page() {
  const { t } = await requestWords();
  const { running, actor } = await requestVisitor();
  if (running.door.hasMembers()) {
    return <NoLongerGood heading={t("people.setUp.doneHeading")} text={t("people.setUp.done")} />;
  }
  const alone = actor?.kind === "solo";
  return (
    <AuthPanel
      heading={t(alone ? "people.setUp.team" : "people.setUp.heading")}
      lead={<p>{t(alone ? "people.setUp.alone" : "people.setUp.first")}</p>}
    >
      <SetUpForm needsCode={!alone} />
    </AuthPanel>
  );
}

export default withWords(["people"], Page);
